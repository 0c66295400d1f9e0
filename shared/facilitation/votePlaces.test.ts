import { describe, expect, it } from 'vitest'
import type { VoteLine } from './vote'
import { firstLines, placeLines } from './votePlaces'

function lines(...scores: number[]): VoteLine[] {
  return scores.map((score, at) => ({ id: `t${at}`, name: `Thing ${at}`, score, voters: Math.abs(score), counts: [] }))
}

describe('places', () => {
  it('VT6 equal scores share a place, and the next one is left out', () => {
    expect(placeLines(lines(9, 4, 4, 1)).map(({ place, isTied }) => [place, isTied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ])
  })

  it('VT7 the first three are more where some tie with the third, and never what nobody voted for', () => {
    expect(firstLines(lines(9, 4, 4, 4, 1), 3)).toHaveLength(4)
    expect(firstLines(lines(9, 4, 3, 1), 3)).toHaveLength(3)
    expect(firstLines(lines(9, 0, 0, 0), 3)).toHaveLength(1)
    expect(firstLines(lines(), 3)).toEqual([])
  })
})
