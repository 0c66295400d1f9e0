import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardText, listItems, numberIn } from '../queries/cardValues'
import { namesIn } from '../queries/namesIn'
import { boardWith } from '../testing/boards'
import { addStep, cardIn, fieldsIn, profileField, stepsIn, twoWithCard, writeIn } from '../testing/cardHands'
import { PROFILE, TALE } from '../testing/sampleSupports'
import { deleteCardRow, setCardValue } from './cardFields'
import { createCards } from './createCards'
import { mergeCards } from './mergeCards'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit(null, { merges: true })
const WHEN = { now: 5, by: 'ada' }

describe('merging cards', () => {
  it('O60 fills what the first leaves empty, joins lists, ticks and references, and keeps what it says', () => {
    const doc = boardWith({
      cards: {
        k: { values: { name: 'Léa', needs: 'time', checks: ['first'] }, origins: ['n'] },
        b: { values: { name: 'Ben', story: 'Bens', needs: 'time\nhelp', age: 30, checks: ['second'] }, origins: ['m'] },
        c: { values: { story: 'Cleos', needs: 'a\nb\nc\nd', age: 40, about: ['n'] } },
      },
    })
    expect(mergeCards(doc, ['k', 'b', 'c'], PROFILE, WHEN, origin)).toBe(true)
    const card = cardIn(doc)
    expect([cardText(card, 'name'), cardText(card, 'story'), numberIn(card, profileField('age'))]).toEqual([
      ...['Léa', 'Bens', 30],
    ])
    expect(listItems(card, 'needs')).toEqual(['time', 'help', 'a', 'b', 'c'])
    expect([namesIn(card, 'checks'), namesIn(card, 'about')]).toEqual([['first', 'second'], ['n']])
    expect([...card.origins].sort()).toEqual(['b', 'c', 'm', 'n'])
    for (const id of ['b', 'c']) expect(cardIn(doc, id)).toMatchObject({ deletedAt: 5, deletedBy: 'ada' })
    expect(cardText(cardIn(doc, 'b'), 'story')).toBe('Bens')
  })

  it('O60 takes rows where the first shows none, but for those that were taken away', () => {
    const doc = boardWith({ cards: { k: {}, from: {} } })
    addStep(doc, 'own')
    deleteCardRow(doc, 'k', 'steps', 'own', 4, origin)
    const [card, other] = [fieldsIn(doc), fieldsIn(doc, 'from')]
    for (const id of ['r1', 'r2']) {
      addStep(doc, id)
      const row = (card.get('steps') as Y.Map<Y.Map<unknown>>).get(id)
      if (row !== undefined) (other.get('steps') as Y.Map<unknown>).set(id, row.clone())
      ;(card.get('steps') as Y.Map<unknown>).delete(id)
    }
    deleteCardRow(doc, 'from', 'steps', 'r2', 4, origin)
    expect(mergeCards(doc, ['k', 'from'], PROFILE, WHEN, origin)).toBe(true)
    expect(stepsIn(doc)).toEqual(['r1: r1'])
  })

  it('O60 writes nothing where it makes no sense: one card, one twice, several kinds, cards that are not there', () => {
    const doc = boardWith({ cards: { k: {}, b: {}, t: { kind: TALE } } })
    const before = Y.encodeStateVector(doc)
    for (const ids of [['k'], ['k', 'k'], ['k', 't'], ['k', 'b', 'gone'], []]) {
      expect(mergeCards(doc, ids, PROFILE, WHEN, origin)).toBe(false)
    }
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('O60 is taken back as one step; what others wrote meanwhile stays', () => {
    const { peers, ada, ben } = twoWithCard()
    createCards(ada, [{ ...cardDraftOf('b'), values: { needs: 'help', story: 'no' } }], new LocalEdit())
    addStep(ada, 'r1')
    const before = ada.toJSON()
    const undo = createUndo(ada, { now: () => 9, by: () => 'ada' })
    expect(mergeCards(ada, ['b', 'k'], PROFILE, WHEN, origin)).toBe(true)
    expect([stepsIn(ada, 'b'), undo.undo(), stepsIn(ada, 'b')]).toEqual([['r1: r1'], true, []])
    expect(ada.toJSON()).toMatchObject({ cards: { k: before.cards.k } })
    undo.redo()
    peers.settle()
    writeIn(ben, 'help\nBens', { card: 'b', field: 'needs' })
    setCardValue(ben, 'b', 'age', 7, new LocalEdit())
    peers.settle()
    undo.undo()
    expect(cardIn(ada).deletedAt).toBeUndefined()
    expect(listItems(cardIn(ada, 'b'), 'needs')).toEqual(['help', 'Bens'])
    expect(numberIn(cardIn(ada, 'b'), profileField('age'))).toBe(7)
  })
})

function cardDraftOf(id: string) {
  return { id, kind: PROFILE, place: { in: null, x: 0, y: 0, pageX: 0, pageY: 0 }, author: 'ada', createdAt: 1 }
}
