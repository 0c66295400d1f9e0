import { expect, it } from 'vitest'
import { CODE_ALPHABET, readEntered } from './joinCodes'

it.each([
  ['AC3D4E', 'AC3D4E'],
  [' ac3 d4e\n', 'AC3D4E'],
  ['ac3-d4e', 'AC3D4E'],
  ['A–C 3—D‑4 E', 'AC3D4E'],
  ['abcszd', 'A8C52D'],
  ['', ''],
])('A22: the code typed as %j is read as %j', (typed, text) => {
  expect(readEntered(typed)).toEqual({ kind: 'code', text })
})

it('A22: a ticket keeps its letters as they are', () => {
  const ticket = 'abcDEF-123_456-ghiJKL0BS'
  expect(readEntered(` ${ticket} `)).toEqual({ kind: 'ticket', text: ticket })
})

it('A20: no two signs of a code look alike', () => {
  expect(CODE_ALPHABET).not.toMatch(/[01OQILUBSZ]/)
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
})
