import { describe, expect, it } from 'vitest'
import { type Box, boxesOverlap, expandBox } from './box'
import { roomBeside } from './roomBeside'

const SIZE = { width: 1_600, height: 900 }
const boxAt = (x: number, y: number): Box => ({ x, y, ...SIZE })

describe('room beside what is there', () => {
  it('is the origin of an empty page', () => {
    expect(roomBeside([], [], SIZE, 100)).toEqual({ x: 0, y: 0 })
  })

  it('fills rows as a screen is wide, and never covers anything', () => {
    const laid: Box[] = []
    for (let at = 0; at < 9; at++) {
      const box = { ...roomBeside(laid, [], SIZE, 100), ...SIZE }
      expect(laid.some((one) => boxesOverlap(expandBox(one, 99), box))).toBe(false)
      laid.push(box)
    }
    expect(Math.max(...laid.map(({ x }) => x))).toBe(2 * 1_700)
    expect(Math.max(...laid.map(({ y }) => y))).toBe(2 * 1_000)
  })

  it('keeps off post-its that lie about', () => {
    const note = { x: 1_900, y: 300, width: 200, height: 200 }
    const place = roomBeside([boxAt(0, 0)], [note], SIZE, 100)
    expect(boxesOverlap(expandBox(note, 99), { ...place, ...SIZE })).toBe(false)
    expect(place).toEqual({ x: 0, y: 1_000 })
  })
})
