import { describe, expect, it } from 'vitest'
import type { FieldOf } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'
import { readProgress } from '../../shared/queries/cardProgress'
import { createFakePresence } from '../testing/fakePresence'
import { SAMPLE_KIND } from '../testing/sampleKind'
import { areaGrid } from './areaGrid'
import { createCardPeople } from './cardPeople'
import { gappedSentence } from './composedParts'
import { curvePath, curvePoints, valueAt } from './curvePoints'
import { isFilledDot } from './fields/scaleDots'
import { readNumber } from './fields/typedNumber'
import { isForeign } from './foreignValue'
import { limitAdvice, listRoom, readList } from './limitAdvice'
import { plainEntries } from './plainEntries'
import { extendStroke, hasRoom, strokePath } from './portrait/strokes'
import { printPaper, restFields } from './sheetAreas'

const field = <T extends 'list' | 'composed' | 'curve'>(name: string) => fieldOf(SAMPLE_KIND, name) as FieldOf<T>

describe('the grid of a face', () => {
  it('CA11 has a line wherever an area begins or ends', () => {
    expect(
      areaGrid([
        [0, 0, 28, 100],
        [28, 0, 72, 16],
        [28, 16, 36, 84],
        [64, 16, 36, 84],
      ]),
    ).toEqual({
      columns: [28, 36, 36],
      rows: [16, 84],
      places: [
        { column: [1, 2], row: [1, 3] },
        { column: [2, 4], row: [1, 2] },
        { column: [2, 3], row: [2, 3] },
        { column: [3, 4], row: [2, 3] },
      ],
    })
  })

  it('CA11 keeps what stands free, and takes thirds as they are written', () => {
    const { columns, places } = areaGrid([
      [4, 4, 46, 44],
      [33.3333, 50, 33.3333, 50],
      [66.6666, 50, 33.3334, 50],
    ])
    expect(columns).toEqual([4, 29.33, 16.67, 16.67, 33.33])
    expect(places[0]?.column).toEqual([2, 4])
    expect(places[2]?.column).toEqual([5, 6])
  })
})

describe('a sheet', () => {
  it('CA11 shows each field once: on a face, below its sentence, or besides', () => {
    expect(restFields(SAMPLE_KIND).map(({ name }) => name)).toEqual(['about'])
  })

  it('CA13 counts what is filled, and not what is computed', () => {
    expect(readProgress(SAMPLE_KIND, { values: {} })).toEqual({ filled: 0, of: 12 })
    const values = { name: 'Lila', story: '  ', tests: { open: true }, steps: {}, ease: 9, basis: 'field' }
    expect(readProgress(SAMPLE_KIND, { values })).toEqual({ filled: 3, of: 12 })
  })

  it('CA18 is printed on the paper of its size', () => {
    const size = (width: number, height: number) => printPaper({ width, height })
    expect(size(1_200, 850)).toEqual({ paper: 'a4', isPortrait: false })
    expect(size(900, 640).paper).toBe('a5')
    expect(size(560, 380).paper).toBe('a6')
    expect(size(640, 900)).toEqual({ paper: 'a5', isPortrait: true })
  })

  it('CA15 reads what nobody knows, and tells what a field never holds', () => {
    expect(
      plainEntries({ a: 'One', b: '', c: { x: true, y: true }, d: { r: { z: 'a0', what: 'Call', cost: 3 } } }),
    ).toEqual([
      { name: 'a', text: 'One' },
      { name: 'c', text: 'x · y' },
      { name: 'd', text: 'Call · 3' },
    ])
    expect(isForeign({ type: 'text' }, 7)).toBe(true)
    expect(isForeign({ type: 'curve' }, 'up')).toBe(true)
    expect(isForeign({ type: 'text' }, undefined)).toBe(false)
    expect(isForeign({ type: 'number' }, 'seven')).toBe(false)
  })
})

describe('limits', () => {
  it('CA2 are said near, at and past the end of a text', () => {
    expect(limitAdvice(10, 40)).toBeNull()
    expect(limitAdvice(36, 40)).toEqual({ kind: 'left', count: 4 })
    expect(limitAdvice(40, 40)).toEqual({ kind: 'full' })
    expect(limitAdvice(45, 40)).toEqual({ kind: 'over', count: 5 })
  })

  it('CA9 mark lines past the most and lines that are too long, and cut none', () => {
    const goals = field<'list'>('goals')
    const reading = readList('one\n\ntwo\nthree\nfour', goals)
    expect(reading.count).toBe(4)
    expect(reading.lines.map(({ isBlank, isBeyond }) => [isBlank, isBeyond])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ])
    expect(reading.advice).toEqual({ kind: 'tooMany', count: 1 })
    expect(readList(`one\n${'x'.repeat(21)}`, goals).advice).toEqual({ kind: 'tooLong', count: 1 })
    expect(readList('', goals)).toMatchObject({ count: 0, advice: null })
    expect(listRoom(goals)).toBeGreaterThan(goals.most * goals.mostLetters)
  })

  it.each([
    ['1 200', { kind: 'number', value: 1_200 }],
    ['12,5', { kind: 'number', value: 12.5 }],
    ['', { kind: 'empty' }],
    ['douze', { kind: 'noNumber' }],
    ['1e5', { kind: 'noNumber' }],
    ['-3', { kind: 'outside' }],
    ['2000000', { kind: 'outside' }],
  ])('CA10 read a number as it is written: %s', (typed, read) => {
    expect(readNumber(typed, { least: 0, most: 10_000 })).toEqual(read)
  })
})

describe('a sentence', () => {
  it('CA12 shows what is asked for and missing, and then reads as it is', () => {
    const read = (values: Record<string, unknown>) =>
      gappedSentence(SAMPLE_KIND, { values }, field<'composed'>('sentence'), 'en', () => null)
    expect(read({ age: 41 })).toEqual([
      { kind: 'words', text: 'Who is' },
      { kind: 'gap', text: 'Name' },
      { kind: 'words', text: 'at' },
      { kind: 'filled', text: '41' },
      { kind: 'words', text: '?' },
    ])
    expect(read({ name: 'Lila' })).toBeNull()
  })
})

describe('a curve', () => {
  const curve = field<'curve'>('feelings')

  it('CA16 stands evenly, within its poles, and in the middle where nothing is said', () => {
    const rows = [
      { id: 'a', z: 'a0', cells: { value: 2 } },
      { id: 'b', z: 'a1', cells: { value: -9 } },
      { id: 'c', z: 'a2', cells: {} },
      { id: 'd', z: 'a3', cells: { value: 1 } },
    ]
    expect(curvePoints(rows, curve)).toEqual([
      { id: 'a', value: 2, x: 0.125, y: 0 },
      { id: 'b', value: -2, x: 0.375, y: 1 },
      { id: 'c', value: 0, x: 0.625, y: 0.5 },
      { id: 'd', value: 1, x: 0.875, y: 0.25 },
    ])
    expect(curvePath(curvePoints(rows.slice(0, 1), curve))).toBe('M50 0')
    expect(curvePath([])).toBe('')
  })

  it('CA16 takes the nearest whole value under a hand, beside the field too', () => {
    expect([-1, 0, 0.2, 0.5, 0.9, 3].map((height) => valueAt(height, curve))).toEqual([2, 2, 1, 0, -2, -2])
  })
})

it('a scale fills from its low pole, or from its middle', () => {
  const filled = (value: number | null, least: number, most: number) =>
    Array.from({ length: most - least + 1 }, (_, at) => isFilledDot(least + at, value, { least, most }))
  expect(filled(2, 1, 4)).toEqual([true, true, false, false])
  expect(filled(-1, -2, 2)).toEqual([false, true, true, false, false])
  expect(filled(null, 1, 3)).toEqual([false, false, false])
})

describe('a drawing', () => {
  it('CA17 keeps to its square, and to points that say something', () => {
    const stroke = extendStroke(extendStroke(extendStroke([], 0.5, 0.5), 0.501, 0.5), 1.4, -0.2)
    expect(stroke).toEqual([0.5, 0.5, 1, 0])
    expect(strokePath([0.5, 0.5])).toBe('M0.5 0.5h0.0001')
    expect(strokePath(stroke)).toBe('M0.5 0.5L1 0')
  })

  it('CA17 is full at its limits', () => {
    expect(hasRoom(Array.from({ length: 119 }, () => [0, 0]))).toBe(true)
    expect(hasRoom(Array.from({ length: 120 }, () => [0, 0]))).toBe(false)
    expect(hasRoom(Array.from({ length: 15 }, () => Array(800).fill(0)))).toBe(false)
  })
})

describe('the others in a card', () => {
  it('CA7 are known by field, once each, and stay the same while they do the same', () => {
    const presence = createFakePresence()
    const people = createCardPeople(presence, 'c')
    let changes = 0
    people.onChange(() => changes++)
    presence.setOther(1, { inCard: { card: 'c', field: 'name' } })
    presence.setOther(2, { inCard: { card: 'other', field: 'name' } })
    presence.setOther(3, { inCard: { card: 'c', field: 'steps', row: 'r', column: 'what' } })
    expect(people.all().map(({ id }) => id)).toEqual(['other 1', 'other 3'])
    expect(people.inField('name').map(({ client }) => client)).toEqual([1])
    const [before, all] = [people.inField('name'), people.all()]
    const counted = changes
    presence.setOther(1, { cursor: { x: 1, y: 1 } })
    expect(changes).toBe(counted)
    presence.setOther(3, { inCard: { card: 'c' } })
    expect(people.inField('name')).toBe(before)
    expect(people.all()).toBe(all)
    expect(people.inField('steps')).toEqual([])
    presence.setOther(1, null)
    expect(people.inField('name')).toEqual([])
    people.destroy()
  })
})
