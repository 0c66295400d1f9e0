import { describe, expect, it } from 'vitest'
import { hullContains } from '../geometry/convexHull'
import { islandShape } from '../queries/islandShape'
import { createRecordingCanvas } from '../testing/recordingContext'
import { layoutFarTitle } from './farTitle'
import { createTextMeasurer } from './textMeasurer'

const measurer = createTextMeasurer(createRecordingCanvas, 'sans-serif')
const title = 'Les jardins d’Éole accueillent tout le monde'

const islandOf = (...notes: { x: number; y: number }[]) =>
  islandShape({ origin: { x: 0, y: 0 }, notes, islands: [], isFolded: false })

const A = { x: 0, y: 0 }
const B = { x: 220, y: 0 }
const C = { x: 440, y: 0 }
const BELOW = { x: 0, y: 220 }

describe('layoutFarTitle', () => {
  it.each([
    ['a square island', islandOf(A, B, BELOW, { x: 220, y: 220 })],
    ['one whose shore slopes', islandOf(A, B, C, BELOW)],
    ['one that slopes the other way', islandOf(C, BELOW, { x: 220, y: 220 }, { x: 440, y: 220 })],
  ])('keeps all letters on %s', (_name, island) => {
    const { lines, lineHeight, fontSize, width, at } = layoutFarTitle(title, island, measurer)
    const middle = island.box.x + at.x + width / 2
    for (const [row, { text }] of lines.entries()) {
      const half = (measurer.width(text.trim()) * fontSize) / 2
      const top = island.box.y + at.y + row * lineHeight
      for (const x of [middle - half, middle + half]) {
        expect(hullContains(island.outline, { x, y: top }), text).toBe(true)
        expect(hullContains(island.outline, { x, y: top + lineHeight }), text).toBe(true)
      }
    }
  })

  it('is as large as the room lets it be', () => {
    const [small, large] = [islandOf(A, B), islandOf(A, B, C, BELOW, { x: 440, y: 220 })]
    const sizeOn = (island: typeof small) => layoutFarTitle(title, island, measurer).fontSize
    expect(sizeOn(large)).toBeGreaterThan(sizeOn(small))
  })
})
