import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64Url, encodeBase64Url } from './base64url'

describe('base64url', () => {
  it('writes what Buffer writes and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = encodeBase64Url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64Url(text)).toEqual(bytes)
      }),
    )
  })

  it.each(['A', 'AAAAA', 'AB', 'AA==', 'AA+A', 'AA/A', 'AA A', 'é', 'AAB'])(
    'refuses %j, which it would not write',
    (text) => {
      expect(decodeBase64Url(text)).toBeNull()
    },
  )
})
