import type { DrawingContext } from './context'
import type { NotePainter } from './notePainter'

/** How many people do not share where a note lies, and whether the person at this screen is one of them. */
export type NoteBolts = { readonly bolts?: number; readonly hasOwnBolt?: boolean }

/** On the note's upper rim, between what straddles at its left corner and the dots at its right. Page units. */
const PILL = { y: -11, height: 28, left: -8, afterBadge: 24, padding: 8, gap: 4, fontSize: 17, rim: 2 } as const
/** A zigzag from its middle: x, y, x, y, … */
const ZIGZAG = [2.5, -9, -6.5, 1.5, -0.5, 1.5, -2.5, 9, 6.5, -1.5, 0.5, -1.5] as const
const ZIGZAG_WIDTH = 13
/** From farther away, where no number can be read. */
const FAR = { x: 14, y: 14, radius: 34, rim: 5, scale: 2.6 } as const
const MOST = 99

type Placed = NoteBolts & { readonly straddles?: boolean }

/** A lightning mark and how many there are: filled where the person's own is among them, else outlined. */
export function drawBolts(context: DrawingContext, note: Placed, painter: NotePainter): void {
  const { bolts = 0, straddles, hasOwnBolt } = note
  if (bolts === 0) return
  const words = bolts > MOST ? `${MOST}+` : String(bolts)
  const { y, height, padding, gap, fontSize, rim } = PILL
  const x = straddles === true ? PILL.afterBadge : PILL.left
  const width = 2 * padding + ZIGZAG_WIDTH + gap + painter.titleMeasurer.width(words) * fontSize
  const { ground, mark, line } = colorsOf(hasOwnBolt, painter)
  context.fillStyle = line
  fillPill(context, x, y, width, height)
  context.fillStyle = ground
  fillPill(context, x + rim, y + rim, width - 2 * rim, height - 2 * rim)
  context.fillStyle = mark
  fillZigzag(context, x + padding + ZIGZAG_WIDTH / 2, y + height / 2, 1)
  context.font = painter.titleFont(fontSize)
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  context.fillText(words, x + padding + ZIGZAG_WIDTH + gap, y + height / 2 + fontSize * 0.36)
}

/** The same as a plain disc. */
export function drawFarBolts(
  context: DrawingContext,
  { bolts = 0, hasOwnBolt }: NoteBolts,
  painter: NotePainter,
): void {
  if (bolts === 0) return
  const { x, y, radius, rim, scale } = FAR
  const { ground, mark, line } = colorsOf(hasOwnBolt, painter)
  context.fillStyle = line
  fillPill(context, x - radius, y - radius, 2 * radius, 2 * radius)
  context.fillStyle = ground
  fillPill(context, x - radius + rim, y - radius + rim, 2 * (radius - rim), 2 * (radius - rim))
  context.fillStyle = mark
  fillZigzag(context, x, y, scale)
}

function colorsOf(isOwn: boolean | undefined, { theme: { card } }: NotePainter) {
  return isOwn === true
    ? { ground: card.ink, mark: card.paper, line: card.paper }
    : { ground: card.paper, mark: card.ink, line: card.ink }
}

function fillZigzag(context: DrawingContext, x: number, y: number, scale: number): void {
  context.beginPath()
  for (let at = 0; at < ZIGZAG.length; at += 2) {
    const [dx, dy] = [(ZIGZAG[at] ?? 0) * scale, (ZIGZAG[at + 1] ?? 0) * scale]
    if (at === 0) context.moveTo(x + dx, y + dy)
    else context.lineTo(x + dx, y + dy)
  }
  context.closePath()
  context.fill()
}

/** With round ends that no eye tells from half circles at this size. */
function fillPill(context: DrawingContext, x: number, y: number, width: number, height: number): void {
  const radius = height / 2
  const near = radius * 0.08
  const [right, bottom] = [x + width, y + height]
  context.beginPath()
  context.moveTo(x + radius, y)
  context.lineTo(right - radius, y)
  context.quadraticCurveTo(right - near, y + near, right, y + radius)
  context.quadraticCurveTo(right - near, bottom - near, right - radius, bottom)
  context.lineTo(x + radius, bottom)
  context.quadraticCurveTo(x + near, bottom - near, x, y + radius)
  context.quadraticCurveTo(x + near, y + near, x + radius, y)
  context.fill()
}
