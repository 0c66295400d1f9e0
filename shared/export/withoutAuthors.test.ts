import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { BOARD_MAPS } from '../model/board'
import { writeStageMeta } from '../model/stageMeta'
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
