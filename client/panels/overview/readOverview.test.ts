import { expect, it } from 'vitest'
import { pagePlace } from '../../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../../shared/operations/clusters'
import { putInto } from '../../../shared/operations/gathering'
import { SystemEdit } from '../../../shared/operations/origin'
import { BoardDriver } from '../../testing/boardDriver'
import { readOverview } from './readOverview'

const REMOTE = new SystemEdit('server')

function setUp() {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'wolf', 'stray']
  const board = new BoardDriver(Object.fromEntries(ids.map((id, at) => [id, { x: at * 300, y: 0 }])))
  const draft = { color: 'blue' as const, author: '', createdAt: 0 }
  createClusters(
    board.doc,
    [
      { ...draft, id: 'big', title: 'Six of them', place: pagePlace(0, -100) },
      { ...draft, id: 'untitled', title: '', place: pagePlace(0, 2_000) },
    ],
    REMOTE,
  )
  placeNotesInCluster(board.doc, ['a', 'b', 'c', 'd', 'e', 'f'], 'big', REMOTE)
  return board
}

function carry(board: BoardDriver, note: string, to: string) {
  putInto(board.doc, { notes: new Map([[note, { x: 0, y: 0 }]]), clusters: new Map() }, to, REMOTE)
}

it('counts what is gathered, and lists lone wolves, large clusters and those without a title', () => {
  const board = setUp()
  for (const note of ['a', 'b']) carry(board, note, 'untitled')
  const overview = readOverview(board)
  expect(overview).toMatchObject({ notes: 8, gathered: 6, levels: [2], hints: [], straddling: [] })
  expect(overview.untitled.map(({ id, words }) => [id, words])).toEqual([['untitled', ['a', 'b']]])
  expect(overview.wolves.map(({ id, dots }) => [id, dots])).toEqual([
    ['wolf', 1],
    ['stray', 1],
  ])
  expect(readOverview(setUp()).hints).toMatchObject([{ cluster: { id: 'big' }, labels: 6, hint: 'many' }])
})

it('names the clusters that a note goes back and forth between, until the mark is cleared', () => {
  const board = setUp()
  for (const note of ['a', 'b']) carry(board, note, 'untitled')
  for (const to of ['big', 'untitled', 'big']) carry(board, 'stray', to)
  const [straddling] = readOverview(board).straddling
  expect(straddling).toMatchObject({ id: 'stray', between: [{ id: 'big' }, { id: 'untitled' }] })
  expect(board.commands.unmarkStraddling.isEnabled('wolf')).toBe(false)
  board.commands.unmarkStraddling.run('stray')
  expect(readOverview(board).straddling).toEqual([])
})
