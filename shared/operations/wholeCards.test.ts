import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportJson } from '../export/exportJson'
import { cardsOf } from '../model/board'
import { pagePlace } from '../model/place'
import { cardText } from '../queries/cardValues'
import { readBoard } from '../queries/readBoard'
import { boardWith, cardDraft, placeIn, stageOf } from '../testing/boards'
import { addStep, cardIn, fieldsIn, stepsIn, twoWithCard, writeIn } from '../testing/cardHands'
import { PROFILE } from '../testing/sampleSupports'
import * as cards from './cards'
import { createCards } from './createCards'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit()

describe('cards as a whole', () => {
  it('O52 keep what is filled in while another deletes them, and come back with it', () => {
    const { peers, ada, ben, undo } = twoWithCard()
    cards.deleteCards(ada, ['k'], 5, origin, 'ada')
    writeIn(ben, 'Once more')
    addStep(ben, 'r1')
    peers.settle()
    expect(cardIn(ben)).toMatchObject({ deletedAt: 5, deletedBy: 'ada', values: { story: 'Once more' } })
    undo.undo()
    peers.settle()
    expect([cardIn(ben).deletedAt, stepsIn(ben)]).toEqual([undefined, ['r1: r1']])
    cards.deleteCards(ben, ['k'], 6, origin)
    cards.restoreCards(ben, ['k'], origin)
    expect(cardIn(ben).deletedAt).toBeUndefined()
  })

  it('O8 go into the trash where their making is undone, with what others wrote in them', () => {
    const { peers, ada, ben, undo } = twoWithCard()
    createCards(ada, [cardDraft('new')], origin)
    peers.settle()
    writeIn(ben, 'Bens', { card: 'new', field: 'story' })
    peers.settle()
    undo.undo()
    expect(cardIn(ada, 'new')).toMatchObject({ deletedAt: 77, values: { story: 'Bens' } })
    undo.redo()
    expect(cardIn(ada, 'new').deletedAt).toBeUndefined()
  })

  it('O53 are copied whole, out of the trash, on top of the others and apart from the original', () => {
    const doc = boardWith({ cards: { k: { place: placeIn('c', 1, 2), values: { story: 'Once' }, origins: ['n'] } } })
    addStep(doc, 'r1')
    cards.deleteCards(doc, ['k'], 5, origin, 'ada')
    const copy = { from: 'k', id: 'copy', place: pagePlace(9, 9), author: 'ben', createdAt: 2 }
    cards.copyCards(doc, [copy, { ...copy, id: 'k' }], origin)
    const { z: _, ...read } = cardIn(doc, 'copy')
    expect(read).toMatchObject({ place: pagePlace(9, 9), author: 'ben', createdAt: 2, origins: ['n'], kind: 'profile' })
    expect([read.deletedAt, read.deletedBy]).toEqual([undefined, undefined])
    expect(read.values).toEqual(cardIn(doc).values)
    expect(cardIn(doc, 'copy').z > cardIn(doc).z).toBe(true)
    writeIn(doc, 'Twice', { card: 'copy', field: 'story' })
    expect([cardText(cardIn(doc), 'story'), cardText(cardIn(doc, 'copy'), 'story')]).toEqual(['Once', 'Twice'])
  })

  it('O6 go to the front and to the back among themselves', () => {
    const doc = boardWith({ cards: { a: {}, b: {}, c: {} } })
    cards.bringCardsToFront(doc, ['a'], origin)
    cards.sendCardsToBack(doc, ['c'], origin)
    const order = [...readBoard(doc).cards.values()].sort((a, b) => (a.z < b.z ? -1 : 1)).map(({ id }) => id)
    expect(order).toEqual(['c', 'b', 'a'])
  })

  it('M17 O53 of a kind that nobody knows are kept whole: read, copied, exported, deleted and undone', () => {
    const doc = boardWith({ cards: { k: { kind: { ...PROFILE, name: 'odd' }, values: { name: 'Léa' } } } })
    const fields = fieldsIn(doc)
    fields.set(
      'later',
      new Y.Map<unknown>([
        ['list', Y.Array.from([1, 'x'])],
        ['text', new Y.Text('deep')],
      ]),
    )
    cardsOf(doc)
      .get('k')
      ?.set('mood', { calm: [1] })
    const before = cardsOf(doc).get('k')?.toJSON()
    const undo = createUndo(doc, { now: () => 7 })
    expect(cardIn(doc)).toMatchObject({ kind: 'odd', values: { name: 'Léa', later: { text: 'deep' } } })
    cards.copyCards(doc, [{ from: 'k', id: 'copy', place: pagePlace(0, 0), author: 'ada', createdAt: 1 }], origin)
    const { z: _z, ...copied } = cardsOf(doc).get('copy')?.toJSON() ?? {}
    const { z: _, ...original } = before ?? {}
    expect(copied).toEqual(original)
    expect(exportJson(doc, stageOf({})).board.cards?.copy).toMatchObject({
      fields: original.fields,
      mood: { calm: [1] },
    })
    cards.deleteCards(doc, ['k'], 5, origin)
    while (undo.undo());
    expect(cardsOf(doc).get('k')?.toJSON()).toEqual(before)
  })

  it('M1 that do not validate are left out, and kept', () => {
    const doc = boardWith({ cards: { k: {} } })
    cardsOf(doc).set('none', new Y.Map([['kind', 'profile']]))
    cardsOf(doc).get('k')?.set('fields', 'soup')
    expect(readBoard(doc)).toMatchObject({ skipped: { cards: 2 }, cards: new Map() })
    writeIn(doc, 'x')
    expect(cardsOf(doc).get('k')?.get('fields')).toBe('soup')
  })
})
