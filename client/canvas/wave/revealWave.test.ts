import { describe, expect, it } from 'vitest'
import { LIGHT_THEME } from '../../../shared/drawing/theme'
import type { Point } from '../../../shared/geometry/box'
import { boxAround } from '../../../shared/geometry/box'
import { RecordingContext } from '../../../shared/testing/recordingContext'
import { paintedBoard } from '../../testing/paintedBoard'
import { RevealWave } from './revealWave'

const skip = () => {}
const SHAPES = { save: skip, restore: skip, translate: skip, rotate: skip, roundRect: skip }
const HELD_BY_NOBODY: ReadonlySet<string> = new Set()

type Options = { readonly own?: readonly string[]; readonly isStill?: boolean; readonly zoom?: number }

/** Notes that are revealed at once, and time that passes by hand. */
function revealed(notes: Record<string, Point>, { own = [], isStill = false, zoom = 1 }: Options = {}) {
  const { board, renderer, frame } = paintedBoard(notes)
  board.camera.fitBox({ x: 0, y: 0, width: 1280 / zoom, height: 800 / zoom }, { margin: 0 })
  frame()
  const come = new Set(Object.keys(notes))
  const wave = new RevealWave({
    scene: renderer.scene,
    camera: board.camera,
    painterOf: (theme) => renderer.painterOf(theme),
    prefersStillness: () => isStill,
    take: () => {
      const ids = [...come]
      come.clear()
      return ids
    },
    own: () => new Set(own),
  })
  renderer.setPart('wave', wave)
  const paint = (layer: 'base' | 'ui') => {
    const context = Object.assign(new RecordingContext(), SHAPES)
    renderer.paint(layer, context as unknown as CanvasRenderingContext2D)
    return context
  }
  const pass = (elapsed: number, inHand = HELD_BY_NOBODY) => wave.step(elapsed, inHand)
  const texts = () =>
    paint('base')
      .named('fillText')
      .map(({ args }) => args[0])
  return { board, wave, paint, pass, texts }
}

const ROW = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } }

describe('notes that were just revealed', () => {
  it('WV3 lie face down, turn over one after the other, and lie as any other then', () => {
    const { wave, pass, texts } = revealed(ROW)
    expect(pass(0)).toBe(true)
    expect(texts()).toEqual([])
    pass(200)
    expect(texts()).toEqual(['a'])
    pass(150)
    expect(texts().sort()).toEqual(['a', 'b', 'c'])
    expect([wave.covers('a'), wave.covers('b'), wave.covers('c')]).toEqual([false, true, true])
    pass(120)
    expect(wave.covers('c')).toBe(false)
    expect(pass(1_000)).toBe(false)
  })

  it('WV3 are narrow in the middle of their turn', () => {
    const { paint, pass } = revealed({ a: { x: 0, y: 0 } })
    const widthOf = () => paint('base').named('drawImage')[0]?.transform[0] ?? Number.NaN
    pass(0)
    expect(widthOf()).toBe(1)
    pass(175)
    expect(widthOf()).toBeLessThan(0.1)
  })

  it('WV4 are painted anew where something turns, and nowhere else', () => {
    const { wave, pass } = revealed({ a: { x: 0, y: 0 }, z: { x: 900, y: 500 }, far: { x: 50_000, y: 0 } })
    pass(0)
    wave.takeMoved()
    pass(16)
    const moved = boxAround(wave.takeMoved())
    expect(moved?.x).toBeLessThan(0)
    expect((moved?.x ?? 0) + (moved?.width ?? 0)).toBeLessThan(300)
    pass(390)
    wave.takeMoved()
    pass(100)
    expect(boxAround(wave.takeMoved())?.x).toBeGreaterThan(800)
    expect(wave.takeMoved()).toEqual([])
  })

  it('WV4 cost nothing out of view', () => {
    const { wave, paint, pass } = revealed({ far: { x: 50_000, y: 0 } })
    pass(0)
    pass(100)
    expect(wave.takeMoved()).toEqual([])
    expect(paint('base').calls).toEqual([])
  })

  it('WV5 can be taken at once, which ends their turn', () => {
    const { wave, pass } = revealed(ROW, { own: ['c'] })
    pass(0)
    expect(wave.covers('c')).toBe(true)
    pass(16, new Set(['c']))
    expect([wave.covers('b'), wave.covers('c')]).toEqual([true, false])
  })

  it('WV6 are marked where they are one’s own, for three seconds from when they lie', () => {
    const { paint, pass } = revealed(ROW, { own: ['b'] })
    const rings = () => paint('ui').named('stroke')
    pass(0)
    pass(400)
    expect(rings()).toEqual([])
    pass(20)
    expect(rings()).toHaveLength(1)
    expect(rings()[0]?.globalAlpha).toBe(1)
    pass(2_500)
    expect(rings()[0]?.globalAlpha).toBeLessThan(1)
    expect(pass(500)).toBe(false)
    expect(rings()).toEqual([])
  })

  it('WV7 are simply there for who wants nothing to move, one’s own marked', () => {
    const { wave, paint, pass, texts } = revealed(ROW, { own: ['a'], isStill: true })
    expect(pass(16)).toBe(true)
    expect(texts()).toEqual(['a', 'b', 'c'])
    expect(wave.covers('a')).toBe(false)
    expect(paint('ui').named('stroke')).toHaveLength(1)
  })

  it('WV8 fade from the colour of their back to their own from far away', () => {
    const { paint, pass } = revealed({ a: { x: 0, y: 0 } }, { zoom: 0.05 })
    const colors = new Set<unknown>()
    pass(0)
    for (let at = 0; at < 7; at++) {
      colors.add(paint('base').named('fillRect')[0]?.fillStyle)
      pass(50)
    }
    expect(colors.size).toBeGreaterThan(4)
    pass(50)
    expect(paint('base').named('fillRect')[0]?.fillStyle).toBe(LIGHT_THEME.papers.yellow)
  })
})
