import { describe, expect, it } from 'vitest'
import type { Point } from '../../shared/geometry/box'
import { type GlideSources, NoteGlides } from './noteGlides'

const PLACE = new Set(['place'])

function createGlides(placed: Record<string, Point>, others: Partial<GlideSources> = {}) {
  return new NoteGlides({
    shownAt: () => ({ x: 0, y: 0 }),
    placedAt: (id) => placed[id] ?? null,
    isInOwnHand: () => false,
    isInView: () => true,
    prefersStillness: () => false,
    ...others,
  })
}

const changeOf = (...ids: string[]) => ({
  notes: new Map(ids.map((id) => [id, PLACE])),
  removedNotes: new Set<string>(),
  clusters: new Map(),
  removedClusters: new Set<string>(),
  cards: new Map(),
  removedCards: new Set<string>(),
  local: false,
})

describe('a note that was moved otherwise than by hand', () => {
  it('GE10 starts where it was shown and ends where it lies, within a quarter of a second', () => {
    const glides = createGlides({ a: { x: 300, y: -100 } })
    expect(glides.follow(changeOf('a'))).toBe(true)
    expect(glides.offsetOf('a')).toEqual({ x: -300, y: 100 })
    expect(glides.step(125)).toBe(false)
    const half = glides.offsetOf('a')
    expect(half?.x).toBeGreaterThan(-150)
    expect(half?.x).toBeLessThan(0)
    expect(glides.step(125)).toBe(true)
    expect(glides.offsetOf('a')).toBeNull()
    expect([...glides.ids]).toEqual([])
  })

  it('goes on from where it is when it is moved again on its way', () => {
    const placed: Record<string, Point> = { a: { x: 300, y: 0 } }
    let shown = { x: 0, y: 0 }
    const glides = createGlides(placed, { shownAt: () => shown })
    glides.follow(changeOf('a'))
    shown = { x: 200, y: 0 }
    placed.a = { x: 0, y: 0 }
    glides.follow(changeOf('a'))
    expect(glides.offsetOf('a')).toEqual({ x: 200, y: 0 })
  })
})

describe('there at once is', () => {
  it('GE10 what the own hand let go of, what only moved a little, what is new and what is gone', () => {
    const glides = createGlides(
      { own: { x: 300, y: 0 }, near: { x: 40, y: 0 }, fresh: { x: 300, y: 0 } },
      {
        isInOwnHand: (id) => id === 'own',
      },
    )
    const notes = new Map<string, ReadonlySet<string> | 'all'>([
      ['own', PLACE],
      ['near', PLACE],
      ['gone', PLACE],
      ['fresh', 'all'],
    ])
    expect(glides.follow({ ...changeOf(), notes })).toBe(false)
  })

  it('what moves out of sight', () => {
    const glides = createGlides({ a: { x: 300, y: 0 } }, { isInView: () => false })
    expect(glides.follow(changeOf('a'))).toBe(false)
  })

  it('GE10 everything for who wants nothing to move, and a crowd that would cost the frames', () => {
    const still = createGlides({ a: { x: 300, y: 0 } }, { prefersStillness: () => true })
    expect(still.follow(changeOf('a'))).toBe(false)
    const ids = Array.from({ length: 401 }, (_, index) => `n${index}`)
    const crowd = createGlides(Object.fromEntries(ids.map((id) => [id, { x: 300, y: 0 }])))
    expect(crowd.follow(changeOf(...ids))).toBe(false)
  })
})
