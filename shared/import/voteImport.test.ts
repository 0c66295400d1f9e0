import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../export/exportJson'
import { putVote } from '../facilitation/changeVotes'
import { parseVote, readVotes, type Vote, votesOf } from '../facilitation/vote'
import { SystemEdit } from '../operations/origin'
import { boardWith } from '../testing/boards'
import { importInto, stageWith } from '../testing/jsonImport'

const EDIT = new SystemEdit('server')
const line = (id: string, score: number) => ({ id, name: `The ${id}`, score, voters: score, counts: [] })
const CLOSED: Vote = {
  id: 'v1',
  title: 'Which?',
  method: 'dots',
  dots: 3,
  most: 1,
  kind: 'notes',
  wall: 's1',
  among: ['n1', 'n2'],
  openedAt: 1,
  by: 'ada',
  roll: ['ada', 'n1'],
  closedAt: 2,
  results: { ballots: 1, spoilt: 0, of: 2, lines: [line('n1', 1), line('n2', 0)] },
}
const OPEN: Vote = { ...CLOSED, id: 'v2', closedAt: null, results: null }

function exported() {
  const source = stageWith({ supports: { s1: { name: 'wall' } } })
  for (const vote of [CLOSED, OPEN]) putVote(source, vote, EDIT)
  const board = boardWith({ notes: { n1: {}, n2: {} } })
  return JSON.parse(JSON.stringify(exportJson(board, source)))
}

it('VO7 a JSON export has votes as they stand', () => {
  const { v1, v2 } = exported().stage.votes
  expect({ id: 'v1', ...v1 }).toEqual(CLOSED)
  expect({ id: 'v2', ...v2 }).toEqual(OPEN)
})

it('VO7 closed votes come with their results and without their roll, open ones stay where their desks are', () => {
  const stage = stageWith({})
  const { ignored } = importInto(exported(), new Y.Doc(), { stage })
  expect(ignored).toEqual(['stage.votes.v2'])
  expect(readVotes(stage)).toEqual([{ ...CLOSED, roll: [] }])
})

it('VO7 what a vote and its results name is renamed with it, and nothing else of them', () => {
  const stage = stageWith({ supports: { s1: { name: 'other' } } })
  putVote(stage, CLOSED, EDIT)
  const board = boardWith({ notes: { n1: {} } })
  const file = exported()
  file.stage.votes.v1.results.lines[1].name = 'n1'
  importInto(file, board, { stage })
  const votes = readVotes(stage).filter(({ id }) => id !== 'v1')
  expect(votes).toHaveLength(1)
  const [vote] = votes
  const fresh = [...board.getMap('notes').keys()].find((id) => id.startsWith('new'))
  expect(vote?.wall).toMatch(/^new/)
  expect(vote?.among).toEqual([fresh, 'n2'])
  expect(vote?.results?.lines.map(({ id, name }) => [id, name])).toEqual([
    [fresh, 'The n1'],
    ['n2', 'n1'],
  ])
  expect([vote?.title, vote?.by, vote?.kind]).toEqual(['Which?', 'ada', 'notes'])
})

it('VO7 without the stage no vote comes', () => {
  const { ignored } = importInto(exported(), new Y.Doc())
  expect(ignored).toEqual(['stage'])
})

it('VO8 what is no vote is read as none, and kept', () => {
  const stage = stageWith({ votes: { v1: 'a word', v2: new Y.Map([['title', 'half']]) } })
  putVote(stage, { ...CLOSED, id: 'v3', dots: 21 }, EDIT)
  expect(readVotes(stage)).toEqual([])
  expect(votesOf(stage).size).toBe(3)
  expect(parseVote('v1', 'a word').ok).toBe(false)
})
