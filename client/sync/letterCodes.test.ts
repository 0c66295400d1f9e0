import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../shared/testing/arbitraries'
import { decodeUtf8, encodeUtf8, utf8TextEncoder } from './letterCodes'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** With halves of letters too, and longer than what is done without the browser. */
const anyLetters = fc.oneof(
  anyText,
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 990, maxLength: 1_010 }),
)

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

describe('CS60 letters and bytes', () => {
  it('are written as the browser writes them', () => {
    fc.assert(
      fc.property(anyLetters, fc.integer({ min: 0, max: 3 }), (text, room) => {
        const [ours, theirs] = [room, room].map((times) => new Uint8Array(text.length * times))
        if (ours === undefined || theirs === undefined) throw new Error('There are two')
        expect(utf8TextEncoder.encodeInto(text, ours).written).toBe(encoder.encodeInto(text, theirs).written)
        expect(ours.join()).toBe(theirs.join())
        expect(encodeUtf8(text).join()).toBe(encoder.encode(text).join())
      }),
    )
  })

  it('are read as the browser reads them', () => {
    fc.assert(
      fc.property(anyLetters, (text) => {
        const bytes = encoder.encode(text)
        expect(decodeUtf8(bytes)).toBe(decoder.decode(bytes))
      }),
    )
  })

  it('are refused where the browser refuses them', () => {
    const edges = [0x00, 0x41, 0x7f, 0x80, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0x9f, 0xa0, 0xed, 0xef, 0xbb, 0xf0, 0xf4, 0xff]
    const bytes = fc.array(fc.constantFrom(...edges), { maxLength: 4 }).map((list) => Uint8Array.from(list))
    expect(orNull(() => decodeUtf8(Uint8Array.of(0x41, 0xc3)))).toBeNull()
    fc.assert(
      fc.property(bytes, (bytes) => {
        expect(orNull(() => decodeUtf8(bytes))).toBe(orNull(() => decoder.decode(bytes)))
      }),
      { numRuns: 3_000 },
    )
  })
})
