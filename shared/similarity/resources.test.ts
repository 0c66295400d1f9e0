import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readResources } from './resources'

const file = new Uint8Array(readFileSync(new URL('words.bin', import.meta.url)))

describe('The resource', () => {
  it('knows words of both languages, and those that say nothing (SM3)', () => {
    const words = readResources(file.slice().buffer)
    expect(words.meaningOf('bibliotheque', 'fr')).not.toBeNull()
    expect(words.meaningOf('library', 'en')).not.toBeNull()
    expect(words.meaningOf('football', 'fr')).not.toBeNull()
    expect(words.meaningOf('zygomorphisme', 'fr')).toBeNull()
    expect(words.isStopWord('avec', 'fr')).toBe(true)
    expect(words.isStopWord('with', 'en')).toBe(true)
    expect(words.numbers.length % words.dimensions).toBe(0)
  })

  const broken: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['too short', file.slice(0, 1_000)],
    ['cut off', file.slice(0, -1)],
    ['too long', new Uint8Array([...file.slice(0, 40_000), ...file])],
    ['a page', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['of another version', new TextEncoder().encode('\u0010\0\0\0{"version":99}  ')],
  ]
  it.each(broken)('is refused whole where it is %s (SM9)', (_, bytes) => {
    expect(() => readResources(bytes.slice().buffer)).toThrow(RangeError)
  })
})
