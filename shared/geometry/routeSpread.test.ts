import { describe, expect, it } from 'vitest'
import { spreadAround } from './routeSpread'

describe('places along an edge', () => {
  it('RG3 stay where they are where each has room', () => {
    expect(spreadAround([10, 100, 300], 800, 30)).toEqual([10, 100, 300])
  })

  it('RG3 move apart as little as that takes', () => {
    expect(spreadAround([100, 100, 100], 800, 30)).toEqual([70, 100, 130])
    expect(spreadAround([100, 110, 400], 800, 30)).toEqual([90, 120, 400])
  })

  it('RG3 go on over the beginning of the edge', () => {
    const places = spreadAround([0, 795], 800, 30)
    expect(((places[0] as number) - (places[1] as number) + 800) % 800).toBeCloseTo(30)
  })

  it('RG3 share the edge where it has too little for all', () => {
    const places = spreadAround(
      Array.from({ length: 50 }, () => 100),
      800,
      30,
    )
    const gaps = places.slice(1).map((place, at) => place - (places[at] as number))
    for (const gap of gaps) expect(gap).toBeCloseTo(14.4)
  })

  it('RG5 are none, or as they were, on an edge without length', () => {
    expect(spreadAround([], 0, 30)).toEqual([])
    expect(spreadAround([0, 0], 0, 30)).toEqual([0, 0])
  })
})
