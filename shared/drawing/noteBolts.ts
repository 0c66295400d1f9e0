import type { DrawingContext } from './context'
import type { NotePainter } from './notePainter'

/** What a note shows of how many people do not share where it lies; `draw` comes with it, since most boards have none. */
export type BoltMark = {
  readonly count: number
  /** The person at this screen is one of them. */
  readonly isOwn: boolean
  readonly draw: DrawBoltMark
}

/** The context is the note's: its top left is the origin. From `far` no number can be read. */
type DrawBoltMark = (context: DrawingContext, note: Marked, painter: NotePainter, seen: Seen) => void
/** `zoom` is in CSS pixels a page unit. */
type Seen = { readonly from: 'near' | 'far'; readonly zoom: number }
type Marked = { readonly bolt?: BoltMark | null; readonly straddles?: boolean }

/** Where the zigzag stands on the note's upper rim: at its left corner, or beside the mark of what straddles. Page units. */
const AT = { x: 6, y: 2, besideMark: 38, radius: 14, rim: 2 } as const
const COUNT = { x: 10, baseline: 8, fontSize: 17 } as const
/** From farther away the number stays as large, in CSS pixels: it is what one looks for. */
const SMALLEST = 9
/** Where no number can be read the zigzag alone stands there, so much larger. */
const FAR_SCALE = 2.4
/** A line with round ends that is as good as none: some browsers draw none of no length. */
const A_DOT = 0.1
/** From its middle: x, y, x, y, … */
const ZIGZAG = [2.5, -9, -6.5, 1.5, -0.5, 1.5, -2.5, 9, 6.5, -1.5, 0.5, -1.5] as const

/** A lightning mark with how many there are: filled where the person's own is among them, else outlined. */
export const drawBoltMark: DrawBoltMark = (context, { bolt, straddles }, painter, { from, zoom }) => {
  if (bolt == null) return
  const isNear = from === 'near'
  const scale = isNear ? Math.max(1, SMALLEST / (AT.radius * zoom)) : FAR_SCALE
  const count = isNear ? String(bolt.count) : ''
  const across = isNear ? (COUNT.x - 4 + painter.titleMeasurer.width(count) * COUNT.fontSize) * scale : A_DOT
  const x = (straddles === true ? AT.besideMark : AT.x) * scale
  const y = AT.y * (isNear ? 1 : scale)
  const { ink, paper } = painter.theme.card
  const [ground, line] = bolt.isOwn ? [ink, paper] : [paper, ink]
  context.lineCap = 'round'
  for (const [color, radius] of [[line, AT.radius] as const, [ground, AT.radius - AT.rim] as const]) {
    context.strokeStyle = color
    context.lineWidth = 2 * radius * scale
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + across, y)
    context.stroke()
  }
  context.fillStyle = line
  context.beginPath()
  for (let at = 0; at < ZIGZAG.length; at += 2) {
    context.lineTo(x + (ZIGZAG[at] ?? 0) * scale, y + (ZIGZAG[at + 1] ?? 0) * scale)
  }
  context.fill()
  if (!isNear) return
  context.font = painter.titleFont(COUNT.fontSize * scale)
  Object.assign(context, { textBaseline: 'alphabetic', textAlign: 'left', direction: 'ltr' })
  context.fillText(count, x + COUNT.x * scale, y + (COUNT.baseline - AT.y) * scale)
}
