import { describe, expect, it } from 'vitest'
import type { Card } from '../model/card'
import type { CardKind } from '../model/cardKind'
import { deleteCardRow, setCardName } from '../operations/cardFields'
import { deleteCards } from '../operations/cards'
import { LocalEdit } from '../operations/origin'
import { boardWith } from '../testing/boards'
import { addStep, cardIn, fieldsIn } from '../testing/cardHands'
import { PROFILE, TALE, TASK } from '../testing/sampleSupports'
import { cardTitle, dateIn, listItems, plainItems, portraitIn, rowsIn } from './cardValues'
import { namesIn } from './namesIn'
import { readBoard } from './readBoard'
import { thingNames } from './thingNames'

const origin = new LocalEdit()
const KINDS = new Map([PROFILE, TALE, TASK].map((kind) => [kind.name, kind]))
const kindOf = (name: string) => KINDS.get(name) ?? null

function values(held: Record<string, unknown>): Pick<Card, 'values'> {
  return { values: held }
}

describe('what stands in a card', () => {
  it('M18 is a list by its lines, without blank ones', () => {
    expect(listItems(values({ needs: ' time\n\n \r\nhelp ' }), 'needs')).toEqual(['time', 'help'])
    expect(listItems(values({ needs: { time: true } }), 'needs')).toEqual([])
  })

  it('M18 are rows in one order, those that were taken away and those that are none left out', () => {
    const doc = boardWith({ cards: { k: {} } })
    for (const id of ['b', 'a', 'gone']) addStep(doc, id)
    deleteCardRow(doc, 'k', 'steps', 'gone', 5, origin)
    const held = fieldsIn(doc).get('steps') as ReturnType<typeof fieldsIn>
    held.set('odd', 5)
    held.set('unplaced', { what: 'x' })
    held.set('c', { z: 'a1', what: 'same z', more: { deep: 1 }, count: 2 })
    const rows = rowsIn(cardIn(doc), 'steps')
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(rows[2]?.cells).toEqual({ what: 'same z', count: 2 })
  })

  it('M17 reads as empty what its field does not take', () => {
    const drawn = (strokes: unknown) => portraitIn(values({ portrait: { kind: 'drawing', strokes } }), 'portrait')
    expect(drawn([[0, 0, 1, 1]])).toEqual({ kind: 'drawing', strokes: [[0, 0, 1, 1]] })
    for (const strokes of [[[0, 2]], [[0]], 'x', Array(200).fill([0, 0])]) expect(drawn(strokes)).toBeNull()
    expect(portraitIn(values({ portrait: { kind: 'image', image: '../../etc' } }), 'portrait')).toBeNull()
    expect(['2026-03-01', '2026-13-01', '1 March', 5].map((date) => dateIn(values({ date }), 'date'))).toEqual([
      ...['2026-03-01', null, null, null],
    ])
    expect(namesIn(values({ checks: { a: true, b: 'yes', c: false } }), 'checks')).toEqual(['a'])
    expect(namesIn(values({ checks: ['a'] }), 'checks')).toEqual([])
  })
})

describe('the name of a card', () => {
  it('M19 is its title, or of a kind that nobody knows its first text', () => {
    const doc = boardWith({ cards: { k: { values: { name: ' Léa ' } }, odd: { kind: { ...TALE, name: 'odd' } } } })
    expect(cardTitle(PROFILE, cardIn(doc), 'en')).toBe('Léa')
    expect(cardTitle(null, values({ a: ' ', b: { c: 'x' }, d: 'first\nsecond' }), 'en')).toBe('first')
    expect(cardTitle(null, cardIn(doc, 'odd'), 'en')).toBe('')
    expect(cardTitle({ ...PROFILE, titleField: 'gone' }, cardIn(doc), 'en')).toBe('')
  })

  it('M18 M19 names no card in the trash, and two that name each other come to an end', () => {
    const sentence = { name: 'says', label: { fr: 'x', en: 'x' }, type: 'composed' as const, parts: [] }
    const mutual: CardKind = {
      ...PROFILE,
      name: 'mutual',
      titleField: 'says',
      fields: [...PROFILE.fields, { ...sentence, parts: [{ field: 'name' }, { field: 'about' }] }],
    }
    const knows = (name: string) => (name === 'mutual' ? mutual : kindOf(name))
    const doc = boardWith({
      notes: { n: { text: 'A bench\nor two' } },
      cards: { a: { kind: mutual, values: { name: 'Ada' } }, b: { kind: mutual, values: { name: 'Ben' } }, c: {} },
    })
    for (const [card, name] of [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'c'],
      ['a', 'n'],
    ] as const) {
      setCardName(doc, card, { field: 'about', name, isSet: true }, origin)
    }
    deleteCards(doc, ['c'], 5, origin)
    const name = thingNames(readBoard(doc), knows, 'en', 100)
    expect([name('a'), name('b'), name('c'), name('n'), name('none')]).toEqual([
      'Ada',
      'Ben',
      null,
      'A bench or two',
      null,
    ])
    expect(cardTitle(mutual, cardIn(doc, 'a'), 'en', name)).toBe('Ada Ben, A bench or two')
    const short = thingNames(readBoard(doc), knows, 'en', 8)
    expect([short('a'), short('n'), short('c')]).toEqual(['Ada', 'A bench…', null])
    const about = PROFILE.fields.find((field) => field.name === 'about')
    expect(about && plainItems(cardIn(doc, 'a'), about, 'en', name)).toEqual(['Ben', 'A bench or two'])
  })
})
