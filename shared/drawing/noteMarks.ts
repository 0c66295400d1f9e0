import type { DrawingContext } from './context'
import { NOTE_METRICS } from './noteMetrics'
import type { NotePainter } from './notePainter'

/** What a note tells about where it lies. */
export type NoteMarks = {
  /** How many levels it stayed alone through: so many dots. */
  readonly dots?: number
  /** People carry it back and forth between two clusters. */
  readonly straddles?: boolean
}

/** Page units, from the note's top left. */
const DOT = { y: 8, right: 14, step: 11, radius: 3.5 } as const
const BADGE = { x: 4, y: 4, radius: 15 } as const
/** From far away the badge stays as large, in CSS pixels: it is what one looks for. */
const SMALLEST_BADGE = 8
/** No board has more levels; from another program there may be. */
const MOST_DOTS = 8

/** Draws a note's marks on its upper rim. The context is the note's: its top left is the origin. */
export function drawNoteMarks(
  context: DrawingContext,
  { dots = 0, straddles }: NoteMarks,
  painter: NotePainter,
  zoom: number,
): void {
  if (dots > 0) {
    context.fillStyle = painter.theme.tagInk
    for (let at = 0; at < Math.min(dots, MOST_DOTS); at++) {
      fillDisc(context, NOTE_METRICS.size - DOT.right - at * DOT.step, DOT.y, DOT.radius)
    }
  }
  if (straddles === true) drawStraddling(context, painter, zoom)
}

/** An arrow to each side, on a disc. `zoom` is in CSS pixels a page unit. */
export function drawStraddling(context: DrawingContext, { theme }: NotePainter, zoom: number): void {
  const { x, y } = BADGE
  const grow = Math.max(1, SMALLEST_BADGE / (BADGE.radius * zoom))
  const radius = BADGE.radius * grow
  context.fillStyle = theme.accent
  fillDisc(context, x, y, radius)
  context.strokeStyle = theme.card.paper
  context.lineWidth = 2.5 * grow
  context.lineCap = 'round'
  context.beginPath()
  for (const side of [-1, 1]) {
    const at = (dx: number, dy: number) => [x + side * dx * grow, y + dy * grow] as const
    context.moveTo(...at(-1, 0))
    context.lineTo(...at(8, 0))
    context.moveTo(...at(4.5, -4))
    context.lineTo(...at(8.5, 0))
    context.lineTo(...at(4.5, 4))
  }
  context.stroke()
}

/** Four curves that no eye tells from a circle at this size. */
export function fillDisc(context: DrawingContext, x: number, y: number, radius: number): void {
  const side = radius * 0.92
  context.beginPath()
  context.moveTo(x + radius, y)
  context.quadraticCurveTo(x + side, y + side, x, y + radius)
  context.quadraticCurveTo(x - side, y + side, x - radius, y)
  context.quadraticCurveTo(x - side, y - side, x, y - radius)
  context.quadraticCurveTo(x + side, y - side, x + radius, y)
  context.fill()
}
