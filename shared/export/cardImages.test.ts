import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardsOf } from '../model/board'
import type { Entry } from '../model/entry'
import { imagesOfCards } from './cardImages'
import { exportJson } from './exportJson'

function card(fields: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}): Entry {
  const entry: Entry = new Y.Map<unknown>(Object.entries(rest))
  entry.set('fields', new Y.Map(Object.entries(fields)))
  return entry
}

it('X15 finds the images that cards show, in a document and in its export alike', () => {
  const doc = new Y.Doc()
  const rows = new Y.Map([['row', new Y.Map<unknown>([['picture', { kind: 'image', image: 'inRow' }]])]])
  const cards: Record<string, Entry> = {
    shown: card({ portrait: { kind: 'image', image: 'face' }, text: new Y.Text('x'), list: null, rows }),
    trashed: card({ portrait: { kind: 'image', image: 'old' } }, { deletedAt: 5 }),
    again: card({ portrait: { kind: 'image', image: 'face' } }),
    others: card({
      drawn: { kind: 'drawing', strokes: [[0, 1]], image: 'no' },
      face: { kind: 'face', face: 'f1' },
      wrong: { kind: 'image', image: 'no/id' },
      number: { kind: 'image', image: 7 },
    }),
    outside: card({}, { portrait: { kind: 'image', image: 'no' } }),
  }
  for (const [id, entry] of Object.entries(cards)) cardsOf(doc).set(id, entry)
  cardsOf(doc).set('broken', 'no entry' as unknown as Entry)
  const found = ['face', 'inRow', 'old']
  expect([...imagesOfCards(cardsOf(doc).values())].sort()).toEqual(found)
  const { cards: exported = {} } = exportJson(doc, new Y.Doc()).board
  expect([...imagesOfCards(Object.values(exported))].sort()).toEqual(found)
})

it('X15 finds them in lists, without a name for each of the thousands of numbers of a drawing', () => {
  const unnamed = (list: readonly unknown[]) => new Proxy(list, { ownKeys: () => expect.fail('named') })
  const strokes = unnamed([unnamed([0, 1, 2]), unnamed([3, 4, 5])])
  const list = unnamed([unnamed([{ kind: 'image', image: 'listed' }]), 'x', 7, null])
  expect([...imagesOfCards([{ fields: { drawn: { kind: 'drawing', strokes }, list } }])]).toEqual(['listed'])
})
