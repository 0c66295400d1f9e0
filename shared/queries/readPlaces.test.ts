import { expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { cardsOf } from '../model/board'
import type { Entry } from '../model/entry'
import { boardWith } from '../testing/boards'
import { readBoard } from './readBoard'
import { readPlaces } from './readPlaces'

it('M1 gives a place to the cards that validate and to no others', () => {
  const doc = boardWith({
    cards: { whole: {}, trashed: {}, kind: {}, z: {}, width: {}, place: {}, fields: {}, origins: {} },
  })
  cardsOf(doc).get('trashed')?.set('deletedAt', 5)
  for (const field of ['kind', 'z', 'width', 'place', 'fields', 'origins']) cardsOf(doc).get(field)?.set(field, 7)
  cardsOf(doc).set('broken', 'no entry' as unknown as Entry)
  const { cards } = readPlaces(doc)
  const whole = readBoard(doc).cards
  expect([...cards.keys()].sort()).toEqual(['trashed', 'whole'])
  expect([...cards.keys()]).toEqual([...whole.keys()])
  for (const [id, card] of cards) {
    const { place, width, height, deletedAt } = whole.get(id) ?? expect.fail()
    expect(card).toEqual({ place, width, height, deletedAt })
  }
})

it('M17 reads nothing of what is written on cards', () => {
  const doc = boardWith({ cards: { a: {} } })
  cardsOf(doc)
    .get('a')
    ?.set('fields', new Y.Map([['name', new Y.Text('Ada')]]))
  const read = vi.spyOn(Y.Text.prototype, 'toJSON')
  onTestFinished(() => read.mockRestore())
  expect([...readPlaces(doc).cards.keys()]).toEqual(['a'])
  expect(read).not.toHaveBeenCalled()
})
