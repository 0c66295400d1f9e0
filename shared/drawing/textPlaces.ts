import type { Box, Point } from '../geometry/box'
import { type Run, runsOf } from './textDirection'
import type { TextLayout, TextLine } from './textLayout'
import type { TextMeasurer } from './textMeasurer'

/** A line between two letters: its top, and its height. Page units from the text box's top left. */
export type CaretPlace = Point & { readonly height: number }

/** Where a caret before the text's letter `index` (UTF-16 units) stands; at the end of what is shown for one beyond. */
export function placeCaret(layout: TextLayout, index: number, measurer: TextMeasurer): CaretPlace {
  const at = lineOf(layout, index)
  const line = layout.lines[at]
  const height = layout.lineHeight
  if (line === undefined) return { x: 0, y: 0, height }
  const runs = measureRuns(line, layout, measurer)
  const place = inMarked(line, index - line.start)
  const run = runs.find(({ start, end }) => place >= start && place <= end) ?? runs.at(-1)
  const x = run === undefined ? startOf(line, layout) : insideRun(line, run, place, layout.fontSize, measurer)
  return { x: clamp(x, layout), y: at * height, height }
}

/** The boxes of the letters from one place to another, a line and direction each. Page units, as for a caret. */
export function boxesOfText(layout: TextLayout, from: number, to: number, measurer: TextMeasurer): Box[] {
  const boxes: Box[] = []
  for (const [at, line] of layout.lines.entries()) {
    if (line.start >= to || line.start + line.text.length <= from) continue
    const [first, last] = [inMarked(line, from - line.start), inMarked(line, to - line.start)]
    for (const run of measureRuns(line, layout, measurer)) {
      const [start, end] = [Math.max(first, run.start), Math.min(last, run.end)]
      if (start >= end) continue
      const edges = [start, end].map((place) => clamp(insideRun(line, run, place, layout.fontSize, measurer), layout))
      const left = Math.min(...edges)
      const width = Math.max(...edges) - left
      if (width > 0) boxes.push({ x: left, y: at * layout.lineHeight, width, height: layout.lineHeight })
    }
  }
  return boxes
}

function lineOf({ lines }: TextLayout, index: number): number {
  let at = 0
  for (let next = 1; next < lines.length && (lines[next]?.start ?? 0) <= index; next++) at = next
  return at
}

type MeasuredRun = Run & { readonly left: number; readonly width: number }

/** The line with its marks, the second one before the spaces that hang over the end. */
function markedText({ text, marks }: TextLine): string {
  const letters = text.trimEnd()
  return marks[0] + letters + marks[1] + text.slice(letters.length)
}

function inMarked({ text, marks }: TextLine, index: number): number {
  const place = Math.min(Math.max(0, index), text.length)
  return marks[0].length + place + (place > text.trimEnd().length ? marks[1].length : 0)
}

function measureRuns(line: TextLine, { fontSize, width }: TextLayout, measurer: TextMeasurer): MeasuredRun[] {
  const text = markedText(line)
  const runs = runsOf(text, line.isRtl).map((run) => ({
    ...run,
    width: measurer.width(text.slice(run.start, run.end)) * fontSize,
  }))
  const total = runs.reduce((sum, run) => sum + run.width, 0)
  let left = line.isRtl ? width - total : 0
  return runs.map((run) => {
    const measured = { ...run, left }
    left += run.width
    return measured
  })
}

function insideRun(line: TextLine, run: MeasuredRun, place: number, fontSize: number, measurer: TextMeasurer): number {
  const text = markedText(line)
  const before = text.slice(run.start, place)
  if (!run.isRtl) return run.left + measurer.width(before) * fontSize
  return run.left + run.width - measurer.width(place < run.end ? before + joinerFor(text[place]) : before) * fontSize
}

/** Arabic letters are narrower where another follows: an invisible joiner stands for it. */
function joinerFor(next: string | undefined): string {
  return next !== undefined && /\p{Script=Arabic}/u.test(next) ? '\u200d' : ''
}

function startOf(line: TextLine, { width }: TextLayout): number {
  return line.isRtl ? width : 0
}

function clamp(x: number, { width }: TextLayout): number {
  return Math.min(width, Math.max(0, x))
}
