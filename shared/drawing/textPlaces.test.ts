import { describe, expect, it } from 'vitest'
import { createRecordingCanvas } from '../testing/recordingContext'
import { NOTE_METRICS } from './noteMetrics'
import { layoutNoteText } from './noteText'
import { createTextMeasurer } from './textMeasurer'
import { boxesOfText, placeCaret } from './textPlaces'

/** Every letter is half an em wide. */
const measurer = createTextMeasurer(createRecordingCanvas, 'sans-serif')
const { width } = NOTE_METRICS.text

function read(text: string) {
  const layout = layoutNoteText(text, measurer)
  const letter = layout.fontSize / 2
  return {
    layout,
    /** In letters from the left, and lines from the top. */
    caret: (index: number) => {
      const { x, y } = placeCaret(layout, index, measurer)
      return [x / letter, y / layout.lineHeight]
    },
    fromRight: (index: number) => (width - placeCaret(layout, index, measurer).x) / letter,
    boxes: (from: number, to: number) =>
      boxesOfText(layout, from, to, measurer).map((box) => [
        box.x / letter,
        box.width / letter,
        box.y / layout.lineHeight,
      ]),
  }
}

describe('placeCaret', () => {
  it('stands between the letters, on the line that the next one begins', () => {
    const { caret } = read('un\ndeux')
    expect([0, 1, 2, 3, 7].map(caret)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [4, 1],
    ])
  })

  it('stands at the start of the next line where a line was broken', () => {
    const { layout, caret } = read('des arbres et des bancs')
    expect(layout.lines.length).toBeGreaterThan(1)
    for (const [at, line] of layout.lines.entries()) expect(caret(line.start)).toEqual([0, at])
  })

  it('counts from the right edge in a paragraph that reads from there', () => {
    const { fromRight } = read('שלום')
    expect([0, 1, 4].map(fromRight)).toEqual([0, 1, 4])
  })

  it('follows each direction within a line', () => {
    const { caret } = read('ab שלום')
    expect([0, 2, 4, 7].map((index) => caret(index)[0])).toEqual([0, 2, 6, 3])
    expect(read('של ab').fromRight(4)).toBe(4)
  })

  it('stays inside the box, and at the end of what is shown for a place beyond', () => {
    const spaces = read(`mot${' '.repeat(80)}`)
    expect(spaces.caret(80)[0]).toBeLessThanOrEqual(width / (spaces.layout.fontSize / 2))
    const cut = read('Un parcours de santé. '.repeat(100).slice(0, 2_000))
    expect(cut.caret(2_000)[1]).toBe(cut.layout.lines.length - 1)
  })

  it('has a place in an empty text', () => {
    expect(read('').caret(0)).toEqual([0, 0])
  })
})

describe('boxesOfText', () => {
  it('covers the letters, a line each', () => {
    const { boxes } = read('un\ndeux')
    expect(boxes(1, 5)).toEqual([
      [1, 1, 0],
      [0, 2, 1],
    ])
    expect(boxes(1, 1)).toEqual([])
  })

  it('is in two where the letters stand in two places', () => {
    expect(read('ab שלום').boxes(1, 5)).toEqual([
      [1, 2, 0],
      [5, 2, 0],
    ])
  })
})
