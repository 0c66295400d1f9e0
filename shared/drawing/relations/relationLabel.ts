import type { Box, Point } from '../../geometry/box'
import { lengthOf, pointAlong } from '../../geometry/routePath'
import type { DrawingContext } from '../context'
import { drawLines } from '../drawLines'
import { traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import { layoutText, type TextLayout } from '../textLayout'
import type { TextMeasurer } from '../textMeasurer'

/** The word on a relation, on its strip of paper. Page units. */
export type RelationLabel = { readonly layout: TextLayout; readonly width: number; readonly height: number }

/** Page units; as wide as so many letters are high: on one line where it can, else on two or three. */
const LETTERS = { page: 19, widths: [13.5, 7.5] as const, lines: 3, lineHeight: 1.2, across: 0.5, down: 0.28 }
/** CSS pixels: letters from far away are as large as the line is long enough for, or there is no word. */
const FAR = [13, 11, 9.5]
/** From so far away that a whole chart is seen, they are larger, to be read from ten metres. */
const CHART = { below: 0.25, sizes: [20, 16.5] }
/** Page units: on a small screen they are no larger than the titles of islands beside them. */
const MOST_FAR = 112
/** From so far away that not even titles of islands are read, words are not either. A zoom. */
const NONE_BELOW = 0.11
/** A word takes at most so much of its line. */
const MOST = 0.62

/**
 * The word laid out as it can be read at a zoom, the best way first: where it covers something, the next may not. None
 * where it cannot be read. `length` is its line's.
 */
export function* layRelationLabel(
  text: string,
  length: number,
  zoom: number,
  measurer: TextMeasurer,
): Generator<RelationLabel> {
  const word = text.trim()
  if (word === '' || zoom < NONE_BELOW) return
  const large = CHART.sizes.filter((size) => zoom < CHART.below && size / zoom <= MOST_FAR)
  const sizes = [...large, ...FAR].map((size) => size / zoom)
  for (const size of sizes.filter((each) => each > LETTERS.page)) {
    let widest = Number.POSITIVE_INFINITY
    for (const width of LETTERS.widths) {
      const label = layIn(word, size, width, measurer)
      if (label.width < widest && label.width <= length * MOST && !label.layout.isCut) yield label
      widest = label.width
    }
  }
  if (Math.min(...sizes) <= LETTERS.page) yield layIn(word, LETTERS.page, LETTERS.widths[0], measurer)
}

function layIn(word: string, size: number, wide: number, measurer: TextMeasurer): RelationLabel {
  const { lines, lineHeight, across, down } = LETTERS
  const room = {
    width: size * wide,
    height: size * lineHeight * lines,
    fontSizes: [size],
    lineHeight,
    smallestForWholeWords: size,
    largestForBrokenWords: size,
  }
  const layout = layoutText(word, room, measurer)
  const widest = Math.max(...layout.lines.map(({ text }) => measurer.width(text.trimEnd()) * size))
  return {
    layout,
    width: widest + 2 * across * size,
    height: layout.lines.length * layout.lineHeight + 2 * down * size,
  }
}

/** Shares of a line at which its word may stand, the middle first. */
const SHARES = [0.5, ...[0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35].flatMap((by) => [0.5 - by, 0.5 + by])]
/** A word goes from the middle to a place that is better by so much for all of its line. */
const FAR_FROM_MIDDLE = 4

/** Where on its line a word covers least, and how bad that is; `costOf` says how bad it is to cover a box. */
export function placeRelationLabel(
  path: readonly Point[],
  { width, height }: RelationLabel,
  costOf: (box: Box) => number,
): { readonly box: Box; readonly cost: number } {
  const length = lengthOf(path)
  let [best, least] = [{ x: 0, y: 0, width, height }, Number.POSITIVE_INFINITY]
  for (const share of SHARES) {
    const { point } = pointAlong(path, length * share)
    const box = { x: point.x - width / 2, y: point.y - height / 2, width, height }
    const cost = costOf(box) + Math.abs(share - 0.5) * FAR_FROM_MIDDLE
    if (cost < least) [best, least] = [box, cost]
    if (least === 0) break
  }
  return { box: best, cost: least }
}

export type LabelLook = { readonly line: string; readonly lineWidth: number; readonly alpha?: number }

/** Draws a word on its strip, in page units. */
export function drawRelationLabel(
  context: DrawingContext,
  { layout }: RelationLabel,
  box: Box,
  painter: NotePainter,
  look: LabelLook,
): void {
  const { fontSize } = layout
  const own = context.globalAlpha
  context.globalAlpha = look.alpha ?? own
  traceRoundBox(context, box, fontSize * 0.3)
  context.fillStyle = painter.theme.card.paper
  context.fill()
  context.strokeStyle = look.line
  context.lineWidth = look.lineWidth
  context.stroke()
  context.fillStyle = painter.theme.card.ink
  context.font = painter.font(fontSize)
  const { across, down } = LETTERS
  const width = box.width - 2 * across * fontSize
  drawLines(context, layout, { x: box.x + across * fontSize, y: box.y + down * fontSize, width, align: 'center' })
  context.globalAlpha = own
}
