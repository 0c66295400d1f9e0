import { describe, expect, it } from 'vitest'
import type { Box } from '../../../shared/geometry/box'
import { type FittedView, type Fitting, nextView } from './fitting'

const VIEWPORT = { width: 1920, height: 1080 }
const EDGES = { top: 200, right: 30, bottom: 30, left: 30 }
const BOX = { x: 0, y: 0, width: 4_000, height: 2_000 }

const wanted = (box: Box, changes: Partial<Fitting> = {}): Fitting => {
  return { focus: 'all', box, viewport: VIEWPORT, edges: EDGES, ...changes }
}

/** Where the box comes to lie, in CSS pixels. */
function onScreen({ state }: FittedView, box: Box) {
  const left = (box.x - state.x) * state.zoom
  const top = (box.y - state.y) * state.zoom
  return { left, top, right: left + box.width * state.zoom, bottom: top + box.height * state.zoom }
}

describe('the view that is fitted', () => {
  it('SC5 shows all of a thing as large as what is clear allows', () => {
    const { top, bottom, left, right } = onScreen(nextView(null, wanted(BOX)), BOX)
    expect([Math.round(top), Math.round(bottom)]).toEqual([200, 1_050])
    expect([left >= 30, right <= 1_890]).toEqual([true, true])
  })

  it('SC5 stays while what grew is seen whole', () => {
    const before = nextView(null, wanted(BOX))
    const sideways = { ...BOX, width: 4_150 }
    expect(nextView(before, wanted(sideways))).toBe(before)
    const smaller = { ...BOX, height: 1_700 }
    expect(nextView(before, wanted(smaller))).toBe(before)
  })

  it('SC5 moves once for what grew out of sight, and then has room for more', () => {
    const before = nextView(null, wanted(BOX))
    const grown = { ...BOX, height: 2_100 }
    const after = nextView(before, wanted(grown))
    expect(after).not.toBe(before)
    expect(nextView(after, wanted({ ...BOX, height: 2_250 }))).toBe(after)
  })

  it('SC5 comes nearer only where that is worth it', () => {
    const before = nextView(null, wanted(BOX))
    const half = { x: 0, y: 0, width: 2_000, height: 1_000 }
    expect(nextView(before, wanted(half)).state.zoom).toBeGreaterThan(before.state.zoom * 1.3)
  })

  it('SC5 goes where another thing is shown, or the room changed', () => {
    const before = nextView(null, wanted(BOX))
    expect(nextView(before, wanted(BOX, { focus: 'support wall' }))).not.toBe(before)
    expect(nextView(before, wanted(BOX, { edges: { ...EDGES, top: 240 } }))).not.toBe(before)
    expect(nextView(before, wanted(BOX, { viewport: { width: 1024, height: 768 } }))).not.toBe(before)
  })
})
