import { describe, expect, it } from 'vitest'
import { RecordingContext } from '../../testing/recordingContext'
import { LIGHT_THEME } from '../theme'
import { drawFace } from './drawFace'
import { drawStrokes } from './drawStrokes'
import { FACES, faceSvgPaths } from './faces'

const BOX = { x: 40, y: 30, width: 200, height: 200 }

function expectInside(points: readonly number[]): void {
  for (const [at, value] of points.entries()) {
    const start = at % 2 === 0 ? BOX.x : BOX.y
    expect(value).toBeGreaterThanOrEqual(start - 0.01)
    expect(value).toBeLessThanOrEqual(start + 200.01)
  }
}

describe('FACES', () => {
  it('are twelve or more, each with a name and labels of its own', () => {
    expect(FACES.length).toBeGreaterThanOrEqual(12)
    for (const words of [
      FACES.map(({ name }) => name),
      FACES.map(({ label }) => label.fr),
      FACES.map(({ label }) => label.en),
    ]) {
      expect(new Set(words).size).toBe(FACES.length)
    }
    for (const { name } of FACES) expect(name).toMatch(/^[a-z][a-zA-Z0-9]{0,39}$/)
  })

  it.each(FACES.map(({ name }) => [name]))('draws %s inside its box, of steps that an SVG knows too', (name) => {
    const context = new RecordingContext()
    drawFace(context, name, BOX)
    expect(context.calls.length).toBe(faceSvgPaths(name).length)
    for (const { points } of context.calls) expectInside(points)
    for (const { d } of faceSvgPaths(name)) {
      expect(d).toMatch(/^M[\d\s.,MLCQZ-]*$/)
      expect(d).not.toMatch(/NaN|undefined/)
    }
  })

  it('draws nothing for a name that is not of the set', () => {
    const context = new RecordingContext()
    drawFace(context, 'nobody', BOX)
    expect(context.calls).toEqual([])
    expect(faceSvgPaths('nobody')).toEqual([])
  })
})

describe('drawStrokes', () => {
  it('draws what a hand drew in the box, in the given ink', () => {
    const context = new RecordingContext()
    drawStrokes(
      context,
      [
        [0, 0, 0.5, 1, 1, 0],
        [0.2, 0.2, 0.8, 0.8],
      ],
      BOX,
      LIGHT_THEME.ink,
    )
    expect(context.calls).toHaveLength(1)
    expect(context.calls[0]?.strokeStyle).toBe(LIGHT_THEME.ink)
    expectInside(context.calls[0]?.points ?? [])
  })

  it('makes a dot of a lone point, and nothing of half a point', () => {
    const context = new RecordingContext()
    drawStrokes(context, [[0.5, 0.5], [0.3]], BOX, '#000')
    expect(context.calls[0]?.points.every(Number.isFinite)).toBe(true)
    expect(context.calls[0]?.points).toHaveLength(4)
  })
})
