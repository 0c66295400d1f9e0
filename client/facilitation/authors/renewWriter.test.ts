import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addPhases, startPhase } from '../../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../../shared/facilitation/leadEdit'
import { writeStageMeta } from '../../../shared/model/stageMeta'
import { DrivenBoard } from '../../testing/drivenBoard'
import { renewWriter } from './renewWriter'

const EDIT = new LeadEdit()
const words = { fr: 'Écrire', en: 'Write' }

function open(authors: 'named' | 'hidden') {
  const board = new DrivenBoard({ a: { x: 0, y: 0 } })
  writeStageMeta(board.stage, { authors })
  const begin = (id: string) => {
    const plan = new Y.Doc()
    const draft = { title: words, instruction: words, minutes: 5, sees: 'live', support: null } as const
    addPhases(plan, [{ id, ...draft, can: ['write'] }], EDIT)
    startPhase(board.stage, plan, id, { by: 'lead', now: 1 }, EDIT)
  }
  const stop = renewWriter(board.doc, board)
  return { board, begin, stop, client: () => board.doc.clientID }
}

it('AN5 writes as another client in each phase, and once authors are hidden', () => {
  const { board, begin, stop, client } = open('hidden')
  const seen = [client()]
  begin('one')
  seen.push(client())
  board.commands.createNote.run({ x: 500, y: 500 })
  expect(client()).toBe(seen[1])
  board.session.setState({ editing: null })
  begin('two')
  seen.push(client())
  expect(new Set(seen).size).toBe(3)
  expect([...board.doc.store.clients.keys()]).not.toContain(client())
  stop()
  begin('three')
  expect(client()).toBe(seen[2])
})

it('AN5 waits until no text is open, which two clients would tie together', () => {
  const { board, begin, client } = open('hidden')
  const before = client()
  for (const open of [{ editing: 'a' }, { titling: 'k' }, { card: 'c' }]) {
    board.session.setState({ editing: null, titling: null, card: null, ...open })
    begin(JSON.stringify(open))
    expect(client()).toBe(before)
  }
  board.session.setState({ card: null })
  expect(client()).not.toBe(before)
})

it('AN5 what was written before is undone as ever, and written on', () => {
  const { board, begin } = open('hidden')
  const id = board.commands.createNote.run({ x: 500, y: 500 }) ?? ''
  board.commands.editNoteText.run(id, 'un arbre', '', 'first')
  board.session.setState({ editing: null })
  begin('one')
  board.commands.editNoteText.run(id, 'un arbre vert', 'un arbre', 'second')
  expect(board.note(id).text).toBe('un arbre vert')
  board.commands.undo.run()
  expect(board.note(id).text).toBe('un arbre')
  board.commands.redo.run()
  expect(board.note(id).text).toBe('un arbre vert')
})

it('AN5 changes nothing on a board that names authors', () => {
  const { board, begin, client } = open('named')
  const before = client()
  begin('one')
  expect(client()).toBe(before)
  writeStageMeta(board.stage, { authors: 'hidden' })
  expect(client()).not.toBe(before)
})
