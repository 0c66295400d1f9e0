import { describe, expect, it } from 'vitest'
import { createClusters, deleteClusters } from '../../../shared/operations/clusters'
import { deleteNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { createRelations, deleteRelations } from '../../../shared/operations/relations'
import { clusterDraft } from '../../../shared/testing/boards'
import { BoardDriver } from '../../testing/boardDriver'
import { findDeleted, listDeleted } from './trashList'

const REMOTE = new SystemEdit('server')

function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } })
  createClusters(board.doc, [clusterDraft('k', { title: 'Shade' })], REMOTE)
  createRelations(
    board.doc,
    [
      { id: 'r1', from: 'a', to: 'k', sign: 'cause', note: 'since then' },
      { id: 'r2', from: 'b', to: 'a', sign: 'mutual' },
      { id: 'r3', from: 'b', to: 'never', sign: 'link' },
    ],
    REMOTE,
  )
  const listed = () => listDeleted(board).filter(({ kind }) => kind === 'relation')
  return { board, listed }
}

describe('relations in the trash', () => {
  it('RE9 are listed by what they related, and found by their words', () => {
    const { board, listed } = setUp()
    const [a, b] = ['a', 'b'].map((id) => board.projection.notes.get(id)?.text)
    deleteRelations(board.doc, ['r1', 'r2', 'r3'], 5, REMOTE, 'ada')
    expect(listed().map(({ id, text, deletedBy }) => [id, text, deletedBy])).toEqual([
      ['r1', `${a} → Shade`, 'ada'],
      ['r2', `${b} ↔ ${a}`, 'ada'],
    ])
    expect(findDeleted(listed(), 'since shade').map(({ id }) => id)).toEqual(['r1'])
  })

  it('RE9 come back where both ends are there, else say what has to come first', () => {
    const { board, listed } = setUp()
    deleteRelations(board.doc, ['r1'], 5, REMOTE, '')
    deleteClusters(board.doc, ['k'], 6, REMOTE)
    expect(listed()[0]?.relation?.hindrance).toEqual({ lacks: ['Shade'] })
    expect(board.commands.restoreNotes.isEnabled(['r1'])).toBe(false)
    board.commands.restoreNotes.run(['k', 'r1'])
    expect(board.relations.standing.has('r1')).toBe(true)
    expect([...board.session.getState().selection]).toEqual(['k'])
    expect(listed()).toEqual([])
  })

  it('RE9 are chosen where they alone came back, in one step', () => {
    const { board, listed } = setUp()
    deleteRelations(board.doc, ['r1'], 5, REMOTE, '')
    board.commands.restoreNotes.run(['r1'])
    expect(board.session.getState()).toMatchObject({ relation: 'r1', selection: new Set() })
    board.commands.undo.run()
    expect(listed().map(({ id }) => id)).toEqual(['r1'])
  })

  it('RE9 stay where the same two are related again', () => {
    const { board, listed } = setUp()
    deleteRelations(board.doc, ['r1'], 5, REMOTE, '')
    createRelations(board.doc, [{ id: 'r9', from: 'k', to: 'a', sign: 'link' }], REMOTE)
    expect(listed()[0]?.relation?.hindrance).toBe('twice')
  })

  it('RE8 are not there for a relation whose end was deleted: it is hidden, and back with its end', () => {
    const { board, listed } = setUp()
    deleteNotes(board.doc, ['a'], 5, REMOTE)
    expect([board.relations.standing.size, listed()]).toEqual([0, []])
    board.commands.restoreNotes.run(['a'])
    expect([...board.relations.standing.keys()]).toEqual(['r1', 'r2'])
  })
})
