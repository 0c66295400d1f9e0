import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../../shared/model/place'
import type { BoardDriver } from '../../testing/boardDriver'
import { boardOf } from '../../testing/clusteredBoard'
import { previewsInto } from '../../testing/previewsInto'
import { createBoardToolContext } from '../boardToolContext'
import { handlePlace, isFreeBeside, relateTarget } from './relateTarget'

function board(): BoardDriver {
  return boardOf(
    { a: { x: 100, y: 100 }, b: { x: 500, y: 100 } },
    { g: { place: pagePlace(0, 600), title: 'Group' } },
    { g: { one: { x: 40, y: 140 }, two: { x: 490, y: 140 } } },
  )
}

describe('what a line from a thing ends at', () => {
  it('RL8 a note or a cluster, never itself, what it lies in or what lies in it', () => {
    const on = board()
    const tools = createBoardToolContext(on, on.scene, previewsInto(on))
    const from = (thing: string, x: number, y: number) => relateTarget(on, tools, thing, { point: { x, y }, reach: 0 })
    expect([from('a', 600, 200), from('a', 200, 200), from('a', 1_500, 200)]).toEqual(['b', null, null])
    const gap = { x: 390, y: 840 }
    expect([from('a', gap.x, gap.y), from('one', gap.x, gap.y), from('g', gap.x, gap.y)]).toEqual(['g', null, null])
    const two = { x: 590, y: 840 }
    expect([from('one', two.x, two.y), from('g', two.x, two.y)]).toEqual(['two', null])
  })
})

describe('the handle', () => {
  const ANYWHERE = () => true
  const CLEAR = { x: 0, y: 0, width: 1_000, height: 800 }

  it('RL8 stands outside its thing, in the part of the view that nothing covers, and nowhere where that is not seen', () => {
    const note = { x: 100, y: 100, width: 200, height: 200 }
    expect(handlePlace(note, CLEAR, 'note', ANYWHERE)).toEqual({ x: 314, y: 314 })
    expect(handlePlace({ ...note, height: 1_500 }, CLEAR, 'cluster', ANYWHERE)).toEqual({ x: 316, y: 450 })
    expect(handlePlace({ ...note, x: 900 }, CLEAR, 'note', ANYWHERE)).toEqual({ x: 1_000, y: 314 })
    expect(handlePlace({ ...note, x: 1_200 }, CLEAR, 'note', ANYWHERE)).toBeNull()
  })

  it('RL8 stands where it covers nothing that one takes hold of, and nowhere where all sides are full', () => {
    const note = { x: 100, y: 100, width: 200, height: 200 }
    const without = (...full: readonly number[]) => {
      let asked = 0
      return () => !full.includes(asked++)
    }
    expect(handlePlace(note, CLEAR, 'note', without(0))).toEqual({ x: 314, y: 86 })
    expect(handlePlace(note, CLEAR, 'cluster', without(0, 1))).toEqual({ x: 84, y: 200 })
    expect(handlePlace(note, CLEAR, 'cluster', without(0, 1, 2))).toEqual({ x: 278, y: 278 })
    expect(handlePlace({ ...note, width: 40 }, CLEAR, 'cluster', () => false)).toBeNull()
    expect(handlePlace(note, CLEAR, 'note', without(0, 1, 2, 3))).toBeNull()
  })

  it('RL8 leaves the middles of others free, but not of what its thing lies in or holds', () => {
    const on = board()
    const square = (x: number, y: number) => ({ x: x - 40, y: y - 40, width: 80, height: 80 })
    // The gap between two notes, and the middle of one.
    expect(isFreeBeside(on, 'a', square(400, 300))).toBe(true)
    expect(isFreeBeside(on, 'a', square(600, 200))).toBe(false)
    // In a group: for what lies in it, and for what does not.
    expect(isFreeBeside(on, 'one', square(390, 840))).toBe(true)
    expect(isFreeBeside(on, 'a', square(390, 840))).toBe(false)
  })
})
