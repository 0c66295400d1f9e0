import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Axis, Layout } from '../model/layout'
import { axisWords, type MeaningWords, meaningWords, readLayout } from './layoutMeaning'

const words = (text: string) => ({ fr: text, en: `${text} (en)` })
const axis = (name: string): Axis => ({
  name,
  label: words(name),
  low: words(`peu de ${name}`),
  high: words(`beaucoup de ${name}`),
})
const part = (name: string) => ({ name, label: words(name.toUpperCase()) })
const FRENCH: MeaningWords = { locale: 'fr', names: {} }
const ENGLISH: MeaningWords = { locale: 'en', names: {} }
const SIZE = { width: 400, height: 200 }

const AXES: Layout = { kind: 'axes', x: axis('poids'), y: axis('doute') }
const COLUMNS: Layout = { kind: 'columns', columns: ['un', 'deux', 'trois', 'quatre'].map(part) }
const LANES: Layout = { kind: 'lanes', lanes: ['haut', 'bas'].map(part) }
const QUADRANTS: Layout = { kind: 'quadrants', x: axis('poids'), y: axis('doute') }
const RINGS: Layout = { kind: 'rings', rings: ['ici', 'loin'].map(part), sectors: ['ne', 'se', 'so', 'no'].map(part) }

const length = fc.double({ min: 0.001, max: 1e6, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('readLayout', () => {
  it('SU20 reads 0.8 of an axis as 0.8, whatever the size', () => {
    fc.assert(
      fc.property(length, length, share, share, (width, height, x, y) => {
        const read = readLayout(AXES, { width, height }, { x: x * width, y: (1 - y) * height })
        if (read.kind !== 'axes') throw new Error(read.kind)
        expect(read.x).toBeCloseTo(x, 9)
        expect(read.y).toBeCloseTo(y, 9)
      }),
    )
    expect(readLayout(AXES, SIZE, { x: 320, y: 160 })).toEqual({ kind: 'axes', x: 0.8, y: 1 - 0.8 })
  })

  it('SU20 has the high pole of an upright axis on top', () => {
    const upright: Layout = { kind: 'axes', y: axis('doute') }
    expect(readLayout(upright, SIZE, { x: 10, y: 0 })).toEqual({ kind: 'axes', x: null, y: 1 })
    expect(readLayout(upright, SIZE, { x: 10, y: 200 })).toEqual({ kind: 'axes', x: null, y: 0 })
  })

  it('SU20 means at any point, of any layout, something of the zone', () => {
    const anywhere = fc.oneof(fc.double(), fc.constant(0))
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, anywhere, (width, height, x, y) => {
        for (const layout of [AXES, COLUMNS, LANES, QUADRANTS, RINGS]) {
          const meaning = readLayout(layout, { width, height }, { x, y })
          expect(meaning.kind).toBe(layout.kind)
          expect(meaningWords(meaning, layout, FRENCH)).toMatch(/\w/)
          for (const number of Object.values(meaning).filter((value) => typeof value === 'number')) {
            expect(number >= 0 && number <= 4).toBe(true)
          }
        }
      }),
    )
  })

  it.each([
    [0, 'un'],
    [99.9, 'un'],
    [100, 'deux'],
    [399, 'quatre'],
    [400, 'quatre'],
    [-5, 'un'],
    [5000, 'quatre'],
  ])('SU20 finds the column at %d', (x, name) => {
    expect(readLayout(COLUMNS, SIZE, { x, y: 20 })).toMatchObject({ kind: 'columns', name })
  })

  it('SU20 finds lanes from the top', () => {
    expect(readLayout(LANES, SIZE, { x: 0, y: 99 })).toEqual({ kind: 'lanes', index: 0, name: 'haut' })
    expect(readLayout(LANES, SIZE, { x: 0, y: 101 })).toEqual({ kind: 'lanes', index: 1, name: 'bas' })
  })

  it.each([
    [100, 50, 0],
    [300, 50, 1],
    [100, 150, 2],
    [300, 150, 3],
  ])('SU20 finds the quadrant of %d, %d', (x, y, index) => {
    expect(readLayout(QUADRANTS, SIZE, { x, y })).toEqual({ kind: 'quadrants', index, x: x / 400, y: 1 - y / 200 })
  })

  it.each([
    [210, 90, 'ici', 'ne'],
    [210, 110, 'ici', 'se'],
    [150, 160, 'loin', 'so'],
    [10, 90, 'loin', 'no'],
    [200, 100, 'ici', 'ne'],
  ])('SU20 finds ring and sector of %d, %d', (x, y, ring, sector) => {
    expect(readLayout(RINGS, SIZE, { x, y })).toMatchObject({ ring: { name: ring }, sector: { name: sector } })
  })
})

describe('meaningWords', () => {
  const at = (layout: Layout, x: number, y: number, words: MeaningWords) =>
    meaningWords(readLayout(layout, SIZE, { x, y }), layout, words)

  it('SU21 says an axis with a number, as the language writes it', () => {
    expect(at(AXES, 320, 160, FRENCH)).toBe('poids 0,8 · doute 0,2')
    expect(at(AXES, 320, 160, ENGLISH)).toBe('poids (en) 0.8 · doute (en) 0.2')
    expect(at(AXES, 0, 0, FRENCH)).toBe('poids 0,0 · doute 1,0')
  })

  it('SU21 calls axes and poles as they are called on the board', () => {
    const names = { poids: 'Portée', doute: ' ', 'poids.high': 'Partout' }
    expect(at(AXES, 320, 160, { locale: 'fr', names })).toBe('Portée 0,8 · doute 0,2')
    expect(at(QUADRANTS, 320, 160, { locale: 'fr', names })).toBe('Partout · peu de doute')
    expect(axisWords(axis('poids'), 'low', { locale: 'en', names })).toBe('peu de poids (en)')
  })

  it('SU21 says columns, lanes, quadrants and rings by their names', () => {
    expect(at(COLUMNS, 150, 0, FRENCH)).toBe('DEUX')
    expect(at(LANES, 0, 150, ENGLISH)).toBe('BAS (en)')
    expect(at({ ...QUADRANTS, quadrants: ['a', 'b', 'c', 'd'].map(words) } as Layout, 300, 150, FRENCH)).toBe('d')
    expect(at(RINGS, 150, 160, FRENCH)).toBe('LOIN · SO')
  })
})
