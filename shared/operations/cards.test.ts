import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardTextAt } from '../model/cardTextAt'
import { pagePlace } from '../model/place'
import { cardText, choiceIn, listItems, numberIn, portraitIn } from '../queries/cardValues'
import { namesIn } from '../queries/namesIn'
import { boardWith, cardDraft } from '../testing/boards'
import { addStep, cardIn, fieldsIn, profileField, stepsIn, twoWithCard, writeIn } from '../testing/cardHands'
import { TALE } from '../testing/sampleSupports'
import * as filling from './cardFields'
import * as cards from './cards'
import { createCards } from './createCards'
import { LocalEdit } from './origin'

const origin = new LocalEdit()
const STORY = { card: 'k', field: 'story' }

describe('a card', () => {
  it('O46 is made whole, with a text or a map for each field, on top of the others', () => {
    const doc = boardWith({ cards: { under: {} } })
    const values = { name: 'Léa', story: 5, age: 52, checks: ['first', 7], about: ['n'], needs: 'time\n\n help' }
    createCards(doc, [cardDraft('k', { values, origins: ['n'] }), cardDraft('under', { kind: TALE })], origin)
    const card = cardIn(doc)
    expect(card).toMatchObject({ kind: 'profile', width: 600, height: 400, author: 'ada', origins: ['n'] })
    expect([cardText(card, 'name'), cardText(card, 'story'), listItems(card, 'needs')]).toEqual([
      'Léa',
      '',
      ['time', 'help'],
    ])
    expect([numberIn(card, profileField('age')), namesIn(card, 'checks'), namesIn(card, 'about')]).toEqual([
      52,
      ['first'],
      ['n'],
    ])
    const entry = fieldsIn(doc)
    for (const name of ['name', 'story', 'needs']) expect(entry.get(name)).toBeInstanceOf(Y.Text)
    for (const name of ['checks', 'about', 'mood', 'steps']) expect(entry.get(name)).toBeInstanceOf(Y.Map)
    expect(entry.has('sentence')).toBe(false)
    expect(card.z > cardIn(doc, 'under').z).toBe(true)
    expect(cardIn(doc, 'under').kind).toBe('profile')
  })

  it('O1 is written nothing where there is nothing to do, and where it is not there', () => {
    const doc = boardWith({ cards: { k: { values: { story: 'Once', age: 5, checks: ['first'] } } } })
    addStep(doc, 'r1')
    filling.deleteCardRow(doc, 'k', 'steps', 'r1', 5, origin)
    const before = Y.encodeStateVector(doc)
    writeIn(doc, 'Once')
    writeIn(doc, 'x', { card: 'none', field: 'story' })
    writeIn(doc, 'x', { card: 'k', field: 'steps', row: 'none', column: 'what' })
    writeIn(doc, 'x', { card: 'k', field: 'age' })
    filling.setCardValue(doc, 'k', 'age', 5, origin)
    filling.setCardValue(doc, 'k', 'ease', null, origin)
    filling.setCardValue(doc, 'none', 'age', 5, origin)
    filling.setCardName(doc, 'k', { field: 'checks', name: 'first', isSet: true }, origin)
    filling.setCardName(doc, 'k', { field: 'story', name: 'first', isSet: true }, origin)
    filling.setCardName(doc, 'k', { field: 'later', name: 'first', isSet: false }, origin)
    addStep(doc, 'r1', 'again')
    filling.addCardRow(doc, 'k', { field: { ...profileField('steps'), name: 'age' }, id: 'r2' }, origin)
    filling.setRowValue(doc, 'k', { field: 'steps', row: 'none', column: 'count', value: 1 }, origin)
    filling.deleteCardRow(doc, 'k', 'steps', 'r1', 9, origin)
    filling.restoreCardRow(doc, 'k', 'steps', 'none', origin)
    cards.copyCards(doc, [{ from: 'none', id: 'c', place: pagePlace(0, 0), author: '', createdAt: 1 }], origin)
    cards.deleteCards(doc, ['none'], 5, origin)
    createCards(doc, [], origin)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('O5 keeps what two type in one field at once, also by a form that was opened before', () => {
    const { peers, ada, ben } = twoWithCard()
    writeIn(ada, 'Once upon a time')
    writeIn(ben, 'Not Once')
    peers.settle()
    expect(cardText(cardIn(ada), 'story')).toBe('Not Once upon a time')
    writeIn(ben, 'Once!', { before: 'Once' })
    peers.settle()
    expect(cardText(cardIn(ada), 'story')).toContain('upon a time')
    expect(cardText(cardIn(ada), 'story')).toContain('!')
    expect(cardIn(ben)).toEqual(cardIn(ada))
  })

  it('O5 keeps the items that two add to a list at once', () => {
    const { peers, ada, ben } = twoWithCard()
    const path = { card: 'k', field: 'needs' }
    writeIn(ada, 'time\nhelp', path)
    peers.settle()
    writeIn(ada, 'time\nhelp\nmoney', path)
    writeIn(ben, 'time\nsleep\nhelp', path)
    peers.settle()
    expect(listItems(cardIn(ben), 'needs')).toEqual(['time', 'sleep', 'help', 'money'])
  })

  it('O47 lets no text grow past its limit, and shortens one that another program wrote longer', () => {
    const doc = boardWith({ cards: { k: { values: { name: 'x'.repeat(60) } } } })
    const path = { card: 'k', field: 'name' }
    const held = () => cardText(cardIn(doc), 'name')
    expect(held()).toHaveLength(60)
    filling.setCardText(doc, path, { text: `${'x'.repeat(60)}yy`, most: 40 }, origin)
    expect(held()).toBe('x'.repeat(60))
    filling.setCardText(doc, path, { text: 'x'.repeat(50), most: 40 }, origin)
    expect(held()).toBe('x'.repeat(50))
    filling.setCardText(doc, path, { text: 'short', most: 40 }, origin)
    filling.setCardText(doc, path, { text: `short ${'👩🏽‍🚀'.repeat(9)}`, most: 40 }, origin)
    expect(held().length).toBeLessThanOrEqual(40)
    expect(held()).toMatch(/^short (👩🏽‍🚀)+/u)
    expect(held()).toMatch(/^[^\ud800-\udfff]*$/u)
  })

  it('O47 reads a text without end only so far, and keeps it whole', () => {
    const doc = boardWith({ cards: { k: {} } })
    cardTextAt(doc, STORY)?.insert(0, 'x'.repeat(50_000))
    expect(cardText(cardIn(doc), 'story')).toHaveLength(40_000)
    expect(cardTextAt(doc, STORY)?.length).toBe(50_000)
  })

  it.each([
    [1, 2],
    [2, 1],
  ])(
    'O48 makes a text that an older entry does not have; of two who do so at once one has it whole (%i, %i)',
    (a, b) => {
      const { peers, ada, ben, undo } = twoWithCard()
      fieldsIn(ada).delete('story')
      peers.settle()
      expect(cardText(cardIn(ada), 'story')).toBe('')
      ;[ada.clientID, ben.clientID] = [a + 10, b + 10]
      writeIn(ada, 'Adas')
      writeIn(ben, 'Bens')
      peers.settle()
      expect(cardText(cardIn(ben), 'story')).toBe(a > b ? 'Adas' : 'Bens')
      writeIn(ben, `${cardText(cardIn(ben), 'story')} and more`)
      peers.settle()
      undo.undo()
      expect(cardText(cardIn(ada), 'story')).toBe(a > b ? ' and more' : 'Bens and more')
      expect(cardTextAt(ada, STORY)).toBeInstanceOf(Y.Text)
    },
  )

  it('O48 makes the map that an older entry does not have, of ticks and of rows', () => {
    const doc = boardWith({ cards: { k: { kind: TALE } } })
    filling.setCardName(doc, 'k', { field: 'checks', name: 'first', isSet: true }, origin)
    addStep(doc, 'r1')
    expect([namesIn(cardIn(doc), 'checks'), stepsIn(doc)]).toEqual([['first'], ['r1: r1']])
    filling.setCardName(doc, 'k', { field: 'about', name: 'first', isSet: false }, origin)
    expect(namesIn(cardIn(doc), 'about')).toEqual([])
  })

  it('O49 holds one of two values that are set at once, and none where it is emptied', () => {
    const { peers, ada, ben } = twoWithCard()
    filling.setCardValue(ada, 'k', 'basis', 'field', origin)
    filling.setCardValue(ben, 'k', 'basis', 'hypothesis', origin)
    peers.settle()
    expect(choiceIn(cardIn(ada), profileField('basis'))).toBe('hypothesis')
    filling.setCardValue(ada, 'k', 'portrait', { kind: 'face', face: 'f1' }, origin)
    expect(portraitIn(cardIn(ada), 'portrait')).toEqual({ kind: 'face', face: 'f1' })
    filling.setCardValue(ada, 'k', 'portrait', null, origin)
    expect(portraitIn(cardIn(ada), 'portrait')).toBeNull()
  })

  it('O49 reads what its field does not take as empty, and keeps it', () => {
    const doc = boardWith({ cards: { k: { values: { age: 500, basis: 'soup', portrait: { kind: 'gif' } } } } })
    const card = cardIn(doc)
    expect([
      numberIn(card, profileField('age')),
      choiceIn(card, profileField('basis')),
      portraitIn(card, 'portrait'),
    ]).toEqual([null, null, null])
    expect(card.values).toMatchObject({ age: 500, basis: 'soup', portrait: { kind: 'gif' } })
  })

  it('O50 keeps all that two tick and refer to at once', () => {
    const { peers, ada, ben } = twoWithCard()
    const tick = (doc: Y.Doc, name: string, isSet: boolean) =>
      filling.setCardName(doc, 'k', { field: 'checks', name, isSet }, origin)
    tick(ada, 'third', true)
    peers.settle()
    tick(ada, 'first', true)
    tick(ben, 'second', true)
    tick(ben, 'third', false)
    peers.settle()
    expect(namesIn(cardIn(ada), 'checks')).toEqual(['first', 'second'])
  })
})
