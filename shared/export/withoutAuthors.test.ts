import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { GROUND } from '../model/account'
import { accountsOf, BOARD_MAPS } from '../model/board'
import { writeStageMeta } from '../model/stageMeta'
import { openAccount } from '../operations/accounts'
import { LocalEdit } from '../operations/origin'
import { createRelations, deleteRelations } from '../operations/relations'
import { encodeDocument } from './encodeDocument'
import { exportJson } from './exportJson'
import { withoutAuthors } from './withoutAuthors'

function strangeBoard(): Y.Doc {
  const doc = new Y.Doc()
  const entry = new Y.Map<unknown>([
    ['text', new Y.Text('un arbre')],
    ['author', new Y.Text('zoe')],
    ['deletedBy', 'zoe'],
    ['coauthors', [{ author: 'zoe' }]],
    ['values', new Y.Map([['author', 'a word of the card']])],
  ])
  doc.getMap('notes').set('one', entry)
  doc.getMap('notes').set('broken', 'zeroes')
  doc.getMap('later').set('bolt', { author: 'zoe', on: 'one' })
  return doc
}

it('X30: in no map, of no entry however it is written, is somebody named; all else stands', () => {
  const { maps, kinds } = withoutAuthors(encodeDocument(strangeBoard(), BOARD_MAPS))
  expect(maps.notes).toEqual({
    one: { text: 'un arbre', author: '', values: { author: 'a word of the card' } },
    broken: 'zeroes',
  })
  expect(maps.later).toEqual({ bolt: { author: '', on: 'one' } })
  expect(kinds.filter((note) => note.includes('deletedBy') || (note[2] === 'one' && note[3] === 'author'))).toEqual([])
})

it('X30: a named board is exported as it stands', () => {
  const [board, stage] = [strangeBoard(), new Y.Doc()]
  expect(JSON.stringify(exportJson(board, stage))).toContain('zoe')
  writeStageMeta(stage, { authors: 'hidden' })
  expect(JSON.stringify(exportJson(board, stage))).not.toContain('zoe')
})

it('X30: a relation that was deleted names nobody, and neither do accounts', () => {
  const [board, stage] = [new Y.Doc(), new Y.Doc()]
  const origin = new LocalEdit()
  createRelations(board, [{ id: 'r', from: 'a', to: 'b', sign: 'link', note: 'since' }], origin)
  deleteRelations(board, ['r'], 5, origin, 'zoe')
  openAccount(board, GROUND, origin)?.insert(0, 'told')
  accountsOf(board).get(GROUND)?.set('author', 'zoe')
  writeStageMeta(stage, { authors: 'hidden' })
  const { relations, accounts } = exportJson(board, stage).board
  expect(relations).toEqual({ r: { from: 'a', to: 'b', sign: 'link', note: 'since', deletedAt: 5 } })
  expect(accounts).toEqual({ [GROUND]: { text: 'told', author: '' } })
})
