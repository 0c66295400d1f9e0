import { describe, expect, it } from 'vitest'
import { planWave, TURN } from './planWave'

function gridOf(count: number, columns: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    x: 240 * (at % columns),
    y: 240 * Math.floor(at / columns),
  }))
}

describe('the wave', () => {
  it('WV2 goes from left to right and from top to bottom, and two never begin at once', () => {
    const starts = planWave(gridOf(25, 5))
    const startOf = (at: number) => starts.get(`n${at}`) ?? Number.NaN
    expect(startOf(0)).toBe(0)
    for (const [earlier, later] of [
      [0, 1],
      [0, 5],
      [1, 6],
      [5, 6],
      [23, 24],
    ] as const) {
      expect(startOf(earlier)).toBeLessThan(startOf(later))
    }
    expect(new Set(starts.values()).size).toBe(25)
  })

  it('WV2 is over after 1.2 seconds, of 25 notes and of 1,500', () => {
    for (const count of [25, 1_500]) {
      const last = Math.max(...planWave(gridOf(count, 40)).values())
      expect(last + TURN).toBeCloseTo(1_200)
    }
  })

  it('WV2 is shorter where few turn over', () => {
    expect([...planWave(gridOf(3, 3)).values()]).toEqual([0, 60, 120])
    expect([...planWave([{ id: 'one', x: 5, y: 5 }]).values()]).toEqual([0])
    expect(planWave([]).size).toBe(0)
  })
})
