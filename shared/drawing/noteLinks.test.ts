import { describe, expect, it } from 'vitest'
import { RecordingContext } from '../testing/recordingContext'
import { drawLinks, linkCurve } from './noteLinks'

const CAMERA = { x: 0, y: 0, zoom: 1 }
const LOOK = { pixelRatio: 2, color: '#666', width: 1.5 }
const FAR_APART = { from: { x: 600, y: 300 }, to: { x: 0, y: 0 } }

function isOutside(point: { x: number; y: number }, note: { x: number; y: number }): boolean {
  return point.x < note.x || point.x > note.x + 200 || point.y < note.y || point.y > note.y + 200
}

describe('the line from a note to what it builds on', () => {
  it('leads from edge to edge, wherever the two lie', () => {
    for (let step = 0; step < 24; step++) {
      const angle = (step / 24) * 2 * Math.PI
      const link = { from: { x: 500 * Math.cos(angle), y: 500 * Math.sin(angle) }, to: { x: 0, y: 0 } }
      const curve = linkCurve(link)
      if (curve === null) throw new Error('no line')
      expect([isOutside(curve.start, link.from), isOutside(curve.end, link.to)]).toEqual([true, true])
      expect(Math.hypot(curve.end.x - 100, curve.end.y - 100)).toBeLessThan(160)
    }
  })

  it('is not there between notes that touch', () => {
    expect(linkCurve({ from: { x: 100, y: 40 }, to: { x: 0, y: 0 } })).toBeNull()
    expect(linkCurve({ from: { x: 0, y: 0 }, to: { x: 0, y: 0 } })).toBeNull()
    expect(linkCurve({ from: { x: 224, y: 0 }, to: { x: 0, y: 0 } })).not.toBeNull()
  })

  it('never jumps while a note is moved past another', () => {
    const bendAt = (x: number) => linkCurve({ from: { x, y: 600 }, to: { x: 0, y: 0 } })?.bend.x ?? 0
    for (let x = -200; x < 200; x += 2) expect(Math.abs(bendAt(x + 2) - bendAt(x))).toBeLessThan(4)
  })

  it('is as wide at every zoom, marked at the one built on, and all lines are one stroke', () => {
    for (const zoom of [0.2, 1, 3]) {
      const context = new RecordingContext()
      drawLinks(context, { ...CAMERA, zoom }, [FAR_APART, FAR_APART], LOOK)
      expect(context.named('stroke').map(({ lineWidth, strokeStyle }) => [lineWidth, strokeStyle])).toEqual([
        [3, '#666'],
        [13.5, '#666'],
      ])
    }
  })

  it('is not drawn where notes are tiny', () => {
    const context = new RecordingContext()
    drawLinks(context, { ...CAMERA, zoom: 0.1 }, [FAR_APART], LOOK)
    expect(context.calls).toEqual([])
  })
})
