import { expect, it } from 'vitest'
import { RecordingContext } from '../../shared/testing/recordingContext'
import { LaserTrails, TRAIL } from './laserTrails'

const at = (x: number) => ({ x, y: 0 })

function strokes(trails: LaserTrails<string>, time: number) {
  const context = Object.assign(new RecordingContext(), { arc: () => {}, quadraticCurveTo: () => {} })
  trails.draw(context as unknown as CanvasRenderingContext2D, (point) => point, time, 'red')
  return context.named('stroke').map(({ lineWidth }) => lineWidth)
}

it('AT9 a trail fades and is gone after a second; the head stays while it is pressed', () => {
  const trails = new LaserTrails<string>()
  trails.tell(new Map([['ann', at(0)]]), 0)
  trails.tell(new Map([['ann', at(10)]]), 100)
  trails.tell(new Map([['ann', at(20)]]), 200)
  const widths = strokes(trails, 300)
  expect(widths).toHaveLength(3)
  expect(widths).toEqual([...widths].sort((a, b) => a - b))
  expect(new Set(widths).size).toBe(3)
  trails.tell(new Map([['ann', at(20)]]), 200 + TRAIL)
  expect(trails.isFading).toBe(false)
  expect(trails.isEmpty).toBe(false)
  trails.tell(new Map(), 1_300)
  expect(trails.isEmpty).toBe(true)
})

it('AT9 draws no line from where it was put out to where it goes on', () => {
  const trails = new LaserTrails<string>()
  trails.tell(new Map([['ann', at(0)]]), 0)
  trails.tell(new Map(), 50)
  expect(trails.isFading).toBe(true)
  trails.tell(new Map([['ann', at(900)]]), 100)
  expect(strokes(trails, 100)).toEqual([])
})
