import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { anyText } from '../testing/arbitraries'
import { applyTextDiff, clipText, diffText } from './textDiff'

function edited(current: string, before: string, after: string): string {
  const text = new Y.Doc().getText('text')
  text.insert(0, current)
  applyTextDiff(text, before, after)
  return text.toString()
}

describe('diffText', () => {
  it('O5 finds the smallest single edit', () => {
    expect(diffText('a bench', 'a green bench')).toEqual({ start: 2, remove: 0, insert: 'green ' })
    expect(diffText('aaa', 'aa')).toEqual({ start: 2, remove: 1, insert: '' })
    expect(diffText('same', 'same')).toEqual({ start: 4, remove: 0, insert: '' })
  })

  it('O5 keeps surrogate pairs whole', () => {
    expect(diffText('😀', '😁')).toEqual({ start: 0, remove: 2, insert: '😁' })
    // The two share their low surrogate.
    expect(diffText('😀', '🐀')).toEqual({ start: 0, remove: 2, insert: '🐀' })
  })
})

describe('applyTextDiff', () => {
  it('O5 makes any text of any other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(edited(before, before, after)).toBe(after)
      }),
    )
  })

  it.each([
    ['appended to', 'a bench', 'a bench!', 'a bench by the pond', 'a bench! by the pond'],
    ['put in front of', 'bench', 'bench!', 'a bench', 'a bench!'],
    ['removed from before it', 'a green bench', 'a green bench!', 'bench', 'bench!'],
    ['removed where it was edited', 'a green bench', 'a dark green bench', 'bench', 'dark bench'],
    ['written where it was removed', 'a green bench', 'a bench', 'a green and red bench', 'a and red bench'],
    ['removed as well', 'a green bench', 'a bench', 'a bench', 'a bench'],
    ['emptied', 'bench', 'bench!', '', '!'],
  ])('O5 keeps both edits where the text was %s meanwhile', (_, before, after, current, both) => {
    expect(edited(current, before, after)).toBe(both)
  })

  it('O5 leaves out half a surrogate pair, which would reach nobody else whole (history seed 254823437)', () => {
    const whole = '👩🏽‍🚀 fusée'
    const cut = whole.slice(0, 3) + whole.slice(5)
    const text = edited(whole, whole, cut)
    expect(text).toBe('👩🚀 fusée')
    expect(edited('', '', '\udc00a\ud83d')).toBe('a')
  })

  it('O5 never removes what another wrote', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, fc.nat(12), (before, after, at) => {
        const place = Math.min(at, before.length)
        const current = `${before.slice(0, place)}XYZ${before.slice(place)}`
        const result = edited(current, before, after)
        expect(result).toContain('XYZ')
        expect(result.replace('XYZ', '')).toBe(after)
      }),
    )
  })
})

describe('clipText', () => {
  it('O5 cuts to a length without cutting a surrogate pair', () => {
    expect(clipText('ab😀', 3)).toBe('ab')
    expect(clipText('ab😀', 4)).toBe('ab😀')
    expect(clipText('abc', 2)).toBe('ab')
  })
})
