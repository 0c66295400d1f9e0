import { describe, expect, it } from 'vitest'
import { swapBoxes } from './swapBoxes'

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

describe('two boxes that change places', () => {
  it('keep their stretch of a row, whichever comes first', () => {
    expect(swapBoxes(box(0, 0, 100, 50), box(120, 10, 300, 50))).toEqual({
      a: { x: 320, y: 10 },
      b: { x: -120, y: -10 },
    })
    expect(swapBoxes(box(120, 10, 300, 50), box(0, 0, 100, 50))).toEqual({
      a: { x: -120, y: -10 },
      b: { x: 320, y: 10 },
    })
  })

  it('keep their stretch of a column', () => {
    expect(swapBoxes(box(0, 0, 100, 50), box(10, 80, 100, 200))).toEqual({
      a: { x: 10, y: 230 },
      b: { x: -10, y: -80 },
    })
  })

  it('change their top lefts where they are in neither', () => {
    expect(swapBoxes(box(0, 0, 100, 50), box(500, 300, 10, 10))).toEqual({
      a: { x: 500, y: 300 },
      b: { x: -500, y: -300 },
    })
  })
})
