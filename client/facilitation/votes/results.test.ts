import { describe, expect, it } from 'vitest'
import type { VoteLine } from '../../../shared/facilitation/vote'
import { placedLines } from './placedLines'
import { secondRounds } from './secondRounds'

function results(...scores: number[]): { lines: VoteLine[] } {
  return {
    lines: scores.map((score, at) => ({
      ...{ id: `t${at}`, name: `Thing ${at}`, score, voters: Math.abs(score), counts: [] },
    })),
  }
}

describe('what came out', () => {
  it('VT6 equal scores share a place, and the next one is left out', () => {
    expect(placedLines(results(9, 4, 4, 1, 0)).map(({ place, isTied }) => [place, isTied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ])
    expect(placedLines(null)).toEqual([])
  })
})

describe('a second round', () => {
  const counts = (...scores: number[]) =>
    secondRounds(results(...scores)).map(({ first, among }) => [first, among.length])

  it('VT7 is among the first three or five, with all that tie with the last of them', () => {
    expect(counts(9, 8, 7, 6, 5, 4)).toEqual([
      [3, 3],
      [5, 5],
    ])
    expect(counts(9, 4, 4, 4, 2, 1)).toEqual([
      [3, 4],
      [5, 5],
    ])
  })

  it('VT7 is not offered twice, not with everything, and never with what nobody voted for', () => {
    expect(counts(9, 4, 4, 4, 4, 1)).toEqual([[3, 5]])
    expect(counts(9, 8, 7)).toEqual([])
    expect(counts(9, 3, 0, 0)).toEqual([[3, 2]])
    expect(counts(9, 0, 0, 0)).toEqual([])
    expect(secondRounds(null)).toEqual([])
  })
})
