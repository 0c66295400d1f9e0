import { describe, expect, it } from 'vitest'
import { gripBox } from './supportGrip'

const SIDES = { leastWidth: 400, leastHeight: 300, most: 100_000 }
const BOX = { x: 1_000, y: 2_000, width: 1_600, height: 800 }

describe('SP6 a support in the hand', () => {
  it('goes along whole', () => {
    expect(gripBox(BOX, 'whole', { x: 5, y: -7 }, SIDES)).toEqual({ ...BOX, x: 1_005, y: 1_993 })
  })

  it('grows by its corner, and the corner across stays', () => {
    expect(gripBox(BOX, 'bottomRight', { x: 100, y: 50 }, SIDES)).toEqual({ ...BOX, width: 1_700, height: 850 })
    expect(gripBox(BOX, 'topLeft', { x: 100, y: 50 }, SIDES)).toEqual({ x: 1_100, y: 2_050, width: 1_500, height: 750 })
    expect(gripBox(BOX, 'topRight', { x: 100, y: 50 }, SIDES)).toEqual({ ...BOX, y: 2_050, width: 1_700, height: 750 })
    expect(gripBox(BOX, 'bottomLeft', { x: 100, y: 50 }, SIDES)).toEqual({
      ...BOX,
      x: 1_100,
      width: 1_500,
      height: 850,
    })
  })

  it('never turns inside out', () => {
    expect(gripBox(BOX, 'topLeft', { x: 9_000, y: 9_000 }, SIDES)).toEqual({
      x: 2_200,
      y: 2_500,
      width: 400,
      height: 300,
    })
  })

  it('keeps its shape where it is asked to', () => {
    expect(gripBox(BOX, 'bottomRight', { x: 160, y: 0 }, SIDES, true)).toEqual({ ...BOX, width: 1_760, height: 880 })
    expect(gripBox(BOX, 'bottomRight', { x: -9_000, y: -9_000 }, SIDES, true)).toEqual({
      ...BOX,
      width: 600,
      height: 300,
    })
  })
})
