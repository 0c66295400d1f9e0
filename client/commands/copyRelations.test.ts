import { expect, it } from 'vitest'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { clusterDraft } from '../../shared/testing/boards'
import { copyNotes, selectedCopy } from '../board/clipboard/copyNotes'
import { parseCopy } from '../board/clipboard/parseCopy'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'

const REMOTE = new SystemEdit('server')

/** The cluster k holds a and b; c lies alone. */
function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 220, y: 0 }, c: { x: 900, y: 0 } })
  createClusters(board.doc, [clusterDraft('k', { title: 'Shade' })], REMOTE)
  placeNotesInCluster(board.doc, ['a', 'b'], 'k', REMOTE)
  createRelations(
    board.doc,
    [
      { id: 'r1', from: 'a', to: 'b', sign: 'cause', note: 'since' },
      { id: 'r2', from: 'c', to: 'k', sign: 'opposition' },
    ],
    REMOTE,
  )
  return board
}

/** As the texts of both ends. */
function related(board: BoardDriver) {
  const { notes, clusters } = board.projection
  const nameOf = (id: string) => clusters.get(id)?.title ?? notes.get(id)?.text
  return [...board.relations.standing.values()].map(({ from, to, sign, note }) => [
    nameOf(from),
    sign,
    nameOf(to),
    note,
  ])
}

const texts = (board: BoardDriver) => ['a', 'b', 'c'].map((id) => board.projection.notes.get(id)?.text)

it('CL7 relates the copies of a cluster and a note as they are, in one step', () => {
  const board = setUp()
  const before = related(board)
  setSelection(board.session, ['k', 'c'])
  board.commands.duplicateSelection.run()
  expect(related(board).sort()).toEqual([...before, ...before].sort())
  board.commands.undo.run()
  expect(related(board)).toEqual(before)
})

it('CL7 relates what is pasted on another board, and nothing to what was not copied', () => {
  const board = setUp()
  const [a, b] = texts(board)
  setSelection(board.session, ['k'])
  const copied = parseCopy(copyNotes(selectedCopy(board)).notes)
  const other = new BoardDriver({})
  if (copied === null) throw new Error('not read')
  other.commands.addCopies.run(copied, null)
  expect(related(other)).toEqual([[a, 'cause', b, 'since']])
  other.commands.undo.run()
  expect([related(other), other.projection.notes.size]).toEqual([[], 2])
  expect([...other.projection.notes.values()].every(({ deletedAt }) => deletedAt !== undefined)).toBe(true)
})

it('CL7 relates nothing where that is held back', () => {
  const board = setUp()
  const before = related(board)
  board.rights.setState({ relate: false })
  setSelection(board.session, ['k', 'c'])
  board.commands.duplicateSelection.run()
  expect(related(board)).toEqual(before)
})

it('CL2 CL7 takes what is no relation in a copy for none', () => {
  const [note] = selectedCopy(selectAll(setUp())).notes
  const of = (relations: unknown) =>
    parseCopy(JSON.stringify({ grappe: 'notes', version: 1, notes: [note], relations }))
  expect(of([{ from: 'a', to: 5 }])).toMatchObject({ notes: [{ id: note?.id }] })
  expect(of([{ from: 'a', to: 5 }])?.relations).toBeUndefined()
  expect(of('soup')?.relations).toBeUndefined()
})

function selectAll(board: BoardDriver): BoardDriver {
  setSelection(board.session, board.projection.notes.keys())
  return board
}
