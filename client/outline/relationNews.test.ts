import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RelationSign } from '../../shared/model/relation'
import { deleteNotes, restoreNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { changeRelations, createRelations, deleteRelations } from '../../shared/operations/relations'
import { relationWords } from '../commands/relationWords'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { followOthersChanges } from './changeNews'
import { newsWords } from './newsWords'

const EDIT = new SystemEdit('server')
const WHO = { id: 'anais', name: 'Anaïs', color: '#000000' }

/** A board with four notes, and Anaïs' replica of it; `pass` lets everything be told that is due. */
function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 }, d: { x: 900, y: 0 } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc))
  doc.on('update', (update) => Y.applyUpdate(board.doc, update, 'network'))
  board.doc.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(doc, update))
  board.presence.setOther(doc.clientID, { person: WHO, writer: doc.clientID })
  const t = createTranslate('en')
  const said: string[] = []
  const waiting: (() => void)[] = []
  const timers = { now: () => 0, set: (run: () => void) => waiting.push(run), clear: () => {} }
  const words = {
    ...({ t, locale: 'en', textOf: (id: string) => id, titleOf: () => '', cardOf: () => null } as const),
    relationOf: (relation: Parameters<typeof relationWords>[1]) => relationWords(board, relation, t),
  }
  const pass = () => {
    for (const run of waiting.splice(0)) run()
  }
  const draw = (id: string, from: string, to: string, sign: RelationSign = 'cause') =>
    createRelations(doc, [{ id, from, to, sign }], EDIT)
  // The first one brings what reads them.
  draw('first', 'c', 'd')
  followOthersChanges(board, { timers, onNews: (batch) => said.push(newsWords(batch, words)) })
  return { board, doc, said, pass, draw }
}

it('OU7a what others relate, change and delete is said with who did it', () => {
  const { doc, said, pass, draw } = setUp()
  draw('r', 'a', 'b')
  pass()
  changeRelations(doc, ['r'], { sign: 'opposition' }, EDIT)
  pass()
  deleteRelations(doc, ['r'], 1, EDIT, 'anais')
  pass()
  expect(said).toEqual([
    'Anaïs: related: “a” leads to “b”',
    'Anaïs: relation changed: “a” contradicts “b”',
    'Anaïs: relation deleted: “a” contradicts “b”',
  ])
})

it('OU7a what comes and goes before it is said is not, nor what this person did', () => {
  const { board, doc, said, pass, draw } = setUp()
  draw('r', 'a', 'b')
  deleteRelations(doc, ['r'], 1, EDIT, 'anais')
  pass()
  board.commands.createRelation.run({ from: 'a', to: 'c', sign: 'link' })
  board.commands.deleteRelation.run()
  pass()
  expect(said).toEqual([])
})

it('OU7a what goes and comes back with a thing at its end is told of with that thing alone', () => {
  const { doc, said, pass } = setUp()
  deleteNotes(doc, ['d'], 1, EDIT)
  pass()
  restoreNotes(doc, ['d'], EDIT)
  pass()
  expect(said).toEqual(['Anaïs: Post-it deleted: “d”', 'Post-it added: “d”'])
})

it('OU7a more than three are counted', () => {
  const { said, pass, draw } = setUp()
  for (const [at, [from, to]] of [
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'c'],
    ['b', 'd'],
  ].entries())
    draw(`r${at}`, from ?? '', to ?? '', 'link')
  pass()
  expect(said).toEqual([
    'Anaïs: related: “a” goes with “b”, related: “a” goes with “c”, related: “a” goes with “d”, 2 more changes to relations',
  ])
})
