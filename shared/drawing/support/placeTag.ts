import type { Box, Point } from '../../geometry/box'
import type { ZoneDefinition } from '../../model/template'
import { traceRoundBox } from '../islandShore'
import { axisLines } from './axesPieces'
import type { PlaceReading } from './drawnSupport'
import type { SupportPen } from './supportPen'
import { traceDashes } from './supportPen'
import type { SupportSetting } from './supportSetting'

/** CSS pixels. */
const TAG = { letters: 13, across: 8, down: 5, corner: 7, dash: 4 } as const

/** What the place under the hand means: on the axis that it is read on, or beside the hand. */
export function drawReading(
  pen: SupportPen,
  { at, x, y, part }: PlaceReading,
  { zone, box }: { readonly zone: ZoneDefinition; readonly box: Box },
  setting: Pick<SupportSetting, 'letters'>,
): void {
  const lines = linesOf(zone, box, setting)
  const within = {
    x: Math.min(box.x + box.width, Math.max(box.x, at.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, at.y)),
  }
  if (x !== undefined) drawOnAxis(pen, within, { x: within.x, y: lines.y }, x)
  if (y !== undefined) drawOnAxis(pen, within, { x: lines.x, y: within.y }, y)
  if (part !== undefined) drawTag(pen, { x: within.x, y: within.y - 34 / pen.zoom }, part)
}

function linesOf({ layout }: ZoneDefinition, box: Box, setting: Pick<SupportSetting, 'letters'>): Point {
  if (layout?.kind !== 'quadrants') return axisLines(box, setting)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function drawOnAxis(pen: SupportPen, from: Point, on: Point, words: string): void {
  const { context, theme, zoom } = pen
  context.beginPath()
  traceDashes(context, from, on, TAG.dash / zoom)
  context.strokeStyle = theme.accent
  context.lineWidth = 1.5 / zoom
  context.stroke()
  drawTag(pen, on, words)
}

/** Around its middle. */
function drawTag({ context, painter, theme, zoom, isWordless }: SupportPen, { x, y }: Point, words: string): void {
  if (isWordless) return
  const size = TAG.letters / zoom
  const width = painter.titleMeasurer.width(words) * size + (2 * TAG.across) / zoom
  const height = size * 1.2 + (2 * TAG.down) / zoom
  traceRoundBox(context, { x: x - width / 2, y: y - height / 2, width, height }, TAG.corner / zoom)
  context.fillStyle = theme.accent
  context.fill()
  context.font = painter.titleFont(size)
  context.fillStyle = theme.card.paper
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(words, x, y + size * 0.36)
}
