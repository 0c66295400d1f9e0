import { expect, it } from 'vitest'
import { putVote } from '../../shared/facilitation/changeVotes'
import { countVote } from '../../shared/facilitation/countVote'
import { parseVote, type Vote, votesOf } from '../../shared/facilitation/vote'
import { notesOf } from '../../shared/model/board'
import { pagePlace } from '../../shared/model/place'
import { SystemEdit } from '../../shared/operations/origin'
import { boardWith, placeIn, stageOf } from '../../shared/testing/boards'
import { PROFILE, WALL } from '../../shared/testing/sampleSupports'
import { targetsOf } from './voteTargetsOf'

const ALL = { kind: 'notes', wall: null, among: null } as const

function workshop() {
  const stage = stageOf({ s1: { template: WALL }, s2: { template: WALL, x: 5_000 } })
  const [zone] = WALL.zones
  const on = (support: string) => placeIn(`${support}-${zone?.name}`, 10, 10)
  const board = boardWith({
    clusters: { c1: { title: 'Parks', place: on('s1') }, c2: { title: '', place: on('s2') } },
    notes: {
      n1: { text: 'a bench', place: placeIn('c1', 0, 0) },
      n2: { text: 'a  tree\nor two', place: placeIn('c1', 300, 0) },
      n3: { text: 'a lamp', place: on('s2') },
      n4: { text: 'a door', place: pagePlace(-900, -900) },
      empty: { text: '  ', place: pagePlace(-900, -500) },
      m1: { text: 'one', place: placeIn('c2', 0, 0) },
      m2: { text: 'two', place: placeIn('c2', 300, 0) },
    },
    cards: { k1: { values: { name: 'Léa' } }, k2: { place: pagePlace(0, 900) } },
  })
  notesOf(board).get('m2')?.set('deletedAt', 3)
  const names = (vote: Pick<Vote, 'kind' | 'wall' | 'among'>) =>
    targetsOf(vote, { board, stage, kinds: [PROFILE] }).map(({ id, name }) => `${id}: ${name}`)
  return { board, stage, names }
}

it('VO6 what is there of a kind stands to vote, in the order of the outline and named in one line', () => {
  const { names } = workshop()
  expect(names(ALL)).toEqual(['n1: a bench', 'n2: a tree or two', 'n4: a door', 'm1: one', 'n3: a lamp'])
  expect(names({ ...ALL, kind: 'clusters' })).toEqual(['c1: Parks'])
  expect(names({ ...ALL, kind: 'cards' })).toEqual(['k1: Léa', 'k2: '])
})

it('VO6 of one wall what lies on it stands, in clusters too', () => {
  const { names } = workshop()
  expect(names({ ...ALL, wall: 's1' })).toEqual(['n1: a bench', 'n2: a tree or two'])
  expect(names({ ...ALL, kind: 'clusters', wall: 's2' })).toEqual([])
  expect(names({ ...ALL, wall: 'gone' })).toEqual([])
})

it('VO6 in a second round those stand that it is among, as far as they are there', () => {
  const { names } = workshop()
  expect(names({ ...ALL, among: ['n3', 'm2', 'gone', 'n1'] })).toEqual(['n1: a bench', 'n3: a lamp'])
})

it('VO6 a result can be read back whatever its things are called', () => {
  const { stage } = workshop()
  const board = boardWith({ notes: { n1: { text: '🌳'.repeat(400) }, n2: { text: 'x'.repeat(2_000) } } })
  const targets = targetsOf(ALL, { board, stage, kinds: [] })
  const about = { title: '', method: 'dots', dots: 1, most: 1, ...ALL, openedAt: 1, by: '', roll: [] } as const
  const vote = { ...about, id: 'v1', roll: [], closedAt: 2, results: countVote(about, [], targets) }
  putVote(stage, vote, new SystemEdit('server'))
  expect(parseVote('v1', votesOf(stage).get('v1'))).toEqual({ ok: true, value: vote })
})
