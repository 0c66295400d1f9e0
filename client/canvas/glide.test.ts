import { describe, expect, it } from 'vitest'
import { Glide } from './glide'

describe('a glide', () => {
  it('arrives exactly where it was told to, and then rests', () => {
    const glide = new Glide<string>()
    glide.tell('a', { x: 0, y: 0 })
    expect(glide.step(16)).toBe(false)
    glide.tell('a', { x: 100, y: -40 })
    let frames = 0
    while (glide.step(16)) frames++
    expect(glide.at('a')).toEqual({ x: 100, y: -40 })
    expect(frames).toBeGreaterThan(2)
    expect(frames).toBeLessThan(60)
  })

  it('never overshoots, however long a frame took', () => {
    const glide = new Glide<string>()
    glide.tell('a', { x: 0, y: 0 })
    glide.tell('a', { x: 10, y: 0 })
    glide.step(5_000)
    expect(glide.at('a')?.x).toBeLessThanOrEqual(10)
  })

  it('starts where it is said to and forgets who left', () => {
    const glide = new Glide<number>()
    glide.tell(1, { x: 8, y: 8 }, { x: 0, y: 0 })
    expect(glide.at(1)).toEqual({ x: 0, y: 0 })
    glide.keepOnly(new Set())
    expect(glide.at(1)).toBeNull()
  })
})
