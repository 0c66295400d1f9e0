import { expect, it } from 'vitest'
import { putVote } from '../facilitation/changeVotes'
import type { Vote, VoteMethod } from '../facilitation/vote'
import type { Locale } from '../model/stageMeta'
import { SystemEdit } from '../operations/origin'
import { boardWith, stageOf } from '../testing/boards'
import { exportMarkdown } from './exportMarkdown'

const line = (name: string, score: number, voters: number, counts: number[] = []) => ({
  ...{ id: name || 'nameless', name, score, voters, counts },
})
const about = { dots: 5, most: 2, kind: 'notes', wall: null, among: null, by: '', roll: [] } as const

const vote = (method: VoteMethod, values: Partial<Vote>): Vote => ({
  ...{ ...about, id: method, title: `By ${method}`, method, openedAt: 1, closedAt: 9, roll: [] },
  results: null,
  ...values,
})

const VOTES = [
  vote('dots', {
    openedAt: 3,
    results: {
      ...{ ballots: 4, spoilt: 1, unread: 1, of: 6 },
      lines: [line('*Bench*', 5, 3), line('Tree', 1, 1), line('', 1, 1), line('Lamp', 0, 0)],
    },
  }),
  vote('ranks', { title: '', results: { ballots: 2, spoilt: 0, of: 2, lines: [line('Tree', 5, 2, [1, 1, 0])] } }),
  vote('agree', {
    openedAt: 2,
    results: { ballots: 3, spoilt: 0, of: 3, lines: [line('Lamp', 1, 3, [2, 1]), line('Tree', -1, 1, [0, 1])] },
  }),
  vote('dots', { id: 'open', closedAt: null }),
]

function told(locale: Locale): string[] {
  const stage = stageOf({}, { locale })
  for (const one of VOTES) putVote(stage, one, new SystemEdit('server'))
  return exportMarkdown(boardWith({}), stage).trimEnd().split('\n\n').slice(1)
}

it('VO9 in Markdown each closed vote is a list by places, with ties, ballots and people, the first vote first', () => {
  expect(told('en')).toEqual([
    '## Votes',
    '### Vote',
    'Three ranks (3/2/1 points) · 2 of 2 voted',
    '- **1st** Tree: 5 points, 1 first, 1 second, 0 third',
    '### By agree',
    'Agree or not · 3 of 3 voted',
    '- **1st** Lamp: +1 point, 2 agree, 1 disagree\n- **2nd** Tree: -1 point, 0 agree, 1 disagree',
    '### By dots',
    '5 dots each, at most 2 on one · 4 of 6 voted · 1 spoilt ballot · 1 damaged desk not read',
    [
      '- **1st** \\*Bench\\*: 5 dots, 3 people',
      '- **2nd** (tied) Tree: 1 dot, 1 person',
      '- **2nd** (tied) Untitled: 1 dot, 1 person',
      '- **4th** Lamp: 0 dots',
    ].join('\n'),
  ])
})

it('VO9 and in French on a French board', () => {
  const text = told('fr').join('\n')
  expect(text).toContain('5 gommettes par personne, 2 au plus sur un même élément · 4 votes sur 6 personnes')
  expect(text).toContain('- **1er** \\*Bench\\*')
  expect(text).toContain('- **2e** (ex æquo) Tree')
  expect(text).toContain('d’accord')
})
