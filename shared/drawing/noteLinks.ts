import type { Point } from '../geometry/box'
import type { DrawingContext } from './context'
import type { DrawCamera } from './drawNotes'
import { NOTE_METRICS } from './noteMetrics'

/** A line from a note to the one that it builds on, by their top lefts on the page. */
export type DrawnLink = { readonly from: Point; readonly to: Point }

export type LinkLook = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  readonly color: string
  /** CSS pixels, whatever the zoom. */
  readonly width: number
}

/** How far a line may bow out to its left, in page units, and how much of its length it does. */
export const MOST_BEND = 60
const BEND = 0.12
/** Between a paper's edge and the line. Page units. */
const GAP = 7
/** Of a note on the screen, in CSS pixels: below it lines would be all that one sees. */
const NONE_BELOW = 24
/** The mark at the end of what is built on, as so many widths of the line. */
const MARK = 4.5

/** Draws every link as a bowed line with a dot at the note that is built on. Leaves the context's transform changed. */
export function drawLinks(
  context: DrawingContext,
  camera: DrawCamera,
  links: Iterable<DrawnLink>,
  { pixelRatio, color, width }: LinkLook,
): void {
  if (camera.zoom * NOTE_METRICS.size < NONE_BELOW) return
  const curves = [...links].flatMap((link) => linkCurve(link) ?? [])
  if (curves.length === 0) return
  const scale = camera.zoom * pixelRatio
  const x = (point: Point) => (point.x - camera.x) * scale
  const y = (point: Point) => (point.y - camera.y) * scale
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.strokeStyle = color
  context.lineCap = 'round'
  context.lineWidth = width * pixelRatio
  context.beginPath()
  for (const { start, bend, end } of curves) {
    context.moveTo(x(start), y(start))
    context.quadraticCurveTo(x(bend), y(bend), x(end), y(end))
  }
  context.stroke()
  context.lineWidth = width * MARK * pixelRatio
  context.beginPath()
  for (const { end } of curves) {
    context.moveTo(x(end), y(end))
    context.lineTo(x(end) + 0.01, y(end))
  }
  context.stroke()
}

type Curve = { readonly start: Point; readonly bend: Point; readonly end: Point }

/** From edge to edge; null for notes that touch. Which side it bows to changes nowhere, so that it never jumps in a hand. */
export function linkCurve({ from, to }: DrawnLink): Curve | null {
  const half = NOTE_METRICS.size / 2
  const a = { x: from.x + half, y: from.y + half }
  const b = { x: to.x + half, y: to.y + half }
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return null
  const bow = Math.min(MOST_BEND, length * BEND) / length
  const bend = { x: (a.x + b.x) / 2 - dy * bow, y: (a.y + b.y) / 2 + dx * bow }
  const start = edgeTowards(a, bend)
  const end = edgeTowards(b, bend)
  if (start === null || end === null || (end.x - start.x) * dx + (end.y - start.y) * dy <= 0) return null
  return { start, bend, end }
}

/** Where the way from a note's middle leaves it; null where it ends inside. */
function edgeTowards(middle: Point, point: Point): Point | null {
  const [dx, dy] = [point.x - middle.x, point.y - middle.y]
  const part = (NOTE_METRICS.size / 2 + GAP) / Math.max(Math.abs(dx), Math.abs(dy))
  return part < 1 ? { x: middle.x + dx * part, y: middle.y + dy * part } : null
}
