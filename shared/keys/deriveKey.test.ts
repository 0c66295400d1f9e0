import { hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DERIVED_ROLES, FIRST_GENERATIONS } from '../protocol/roles'
import { encodeBase64Url } from './base64url'
import { deriveKey, deriveKeys } from './deriveKey'

const ROOT = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'
const BOARD = 'V1StGXR8_Z5jdHi6B-myT'

describe('deriveKey', () => {
  it.each([
    ['participant', 1, 'y8JwW-iKMkeo1wX_Obc-KrmjdbQxkjGmdXh143-jXKo'],
    ['participant', 2, 'La8cS_9upjd5tJswN8dgNCTPzexi-Ws7w86RloHq8-E'],
    ['observer', 1, '-5rtsHvR1M_q_bGS37jOgKWh8Ojoxf9VmzchriliWl0'],
    ['observer', 2, 'IrY8kEFe_CbJhMTlLnnZtbqlhIaiSizAwXv0Y7cETUc'],
    ['screen', 1, 'BPU2ikjJuUlpEC9_WkAGX9LI67osT9J-2D60_Pi2qII'],
    ['screen', 2, 'TLbYgzshTl6WY95fI-NL3QMMLKCcj2JBW5b4HYd3L1k'],
  ] as const)(
    'A2: %s of generation %i is the fixed vector: links of old boards go on working',
    (role, generation, key) => {
      expect(deriveKey(ROOT, BOARD, role, generation)).toBe(key)
    },
  )

  it('A2: is HKDF-SHA-256 as another implementation does it', () => {
    const asked = fc.tuple(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
      fc.constantFrom(...DERIVED_ROLES),
      fc.integer({ min: 1, max: 1e6 }),
    )
    fc.assert(
      fc.property(asked, ([root, board, role, generation]) => {
        const expected = hkdfSync('sha256', root, board, `grappe/${role}/${generation}`, 32)
        expect(deriveKey(encodeBase64Url(root), board, role, generation)).toBe(
          Buffer.from(expected).toString('base64url'),
        )
      }),
    )
  })

  it.each(['', 'AAAA', `${ROOT}AA`, `${ROOT.slice(0, -1)}=`])('refuses %j, which is no facilitator key', (key) => {
    expect(() => deriveKey(key, BOARD, 'screen', 1)).toThrow(RangeError)
  })
})

describe('deriveKeys', () => {
  it('A2: gives each role the key of its own generation', () => {
    expect(deriveKeys(ROOT, BOARD, { ...FIRST_GENERATIONS, observer: 2 })).toEqual({
      facilitator: ROOT,
      participant: deriveKey(ROOT, BOARD, 'participant', 1),
      observer: deriveKey(ROOT, BOARD, 'observer', 2),
      screen: deriveKey(ROOT, BOARD, 'screen', 1),
    })
  })
})
