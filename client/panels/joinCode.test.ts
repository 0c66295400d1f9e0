import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode, readTicket, showCode } from './joinCode'

describe('a code that is typed', () => {
  it.each([
    ['k7m p2x', 'K7MP2X'],
    ['  K7M-P2X\n', 'K7MP2X'],
    ['k7mp2x9', 'K7MP2X'],
    ['Ｋ７Ｍ Ｐ２Ｘ', 'K7MP2X'],
    ['k7', 'K7'],
    ['…', ''],
  ])('PE1 takes %j as %j', (typed, code) => {
    expect(readCode(typed)).toBe(code)
  })

  it('PE1 stands in two groups, and reads back as it is', () => {
    expect(['', 'K7', 'K7M', 'K7MP', 'K7MP2X'].map(showCode)).toEqual(['', 'K7', 'K7M', 'K7M P', 'K7M P2X'])
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = readCode(text)
        expect(readCode(showCode(code))).toBe(code)
        expect(code.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

it.each([
  ['#join=abcDEF_-1', 'abcDEF_-1'],
  ['https://board.example/#join=abcDEF', 'abcDEF'],
  ['join=abcDEF', 'abcDEF'],
  ['#join=', null],
  ['#join=a b', null],
  ['/b/x#key', null],
])('PE2 finds the ticket of a square in %j', (text, ticket) => {
  expect(readTicket(text)).toBe(ticket)
})
