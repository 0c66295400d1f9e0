import { type Box, centerOf, type Point } from '../../geometry/box'
import type { Layout } from '../../model/layout'
import { traceRoundBox } from '../islandShore'
import { axisLines } from './axesPieces'
import type { PlaceReading } from './drawnSupport'
import { type SupportPen, traceDashes } from './supportPen'
import type { SupportSetting } from './supportSetting'
import type { LaidZone } from './zoneGround'

/** CSS pixels. */
const TAG = { letters: 13, across: 8, down: 5, corner: 7, dash: 4 } as const

/** What the place under the hand means: on the axis that it is read on, or on the rim, clear of what is in hand. */
export function drawReading(
  pen: SupportPen,
  reading: PlaceReading,
  { zone, box, seen }: LaidZone,
  setting: Pick<SupportSetting, 'letters'>,
): void {
  const { layout } = zone
  const at = {
    x: Math.min(box.x + box.width, Math.max(box.x, reading.at.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, reading.at.y)),
  }
  if (layout === undefined) return
  if (layout.kind === 'axes' || layout.kind === 'quadrants') {
    drawOnAxes(pen, at, layout, { reading, box, lines: linesOf(layout, box, setting) })
    return
  }
  const { part = '' } = reading
  if (part === '') return
  drawTag(pen, layout.kind === 'lanes' ? { x: seen.x, y: at.y } : { x: at.x, y: seen.y }, part, seen)
}

function linesOf({ kind }: Layout, box: Box, setting: Pick<SupportSetting, 'letters'>): Point {
  return kind === 'quadrants' ? centerOf(box) : axisLines(box, setting)
}

type OnAxes = { readonly reading: PlaceReading; readonly box: Box; readonly lines: Point }

/** One reading for both axes stands on the one across. */
function drawOnAxes(
  pen: SupportPen,
  at: Point,
  axes: Extract<Layout, { kind: 'axes' | 'quadrants' }>,
  { reading, box, lines }: OnAxes,
): void {
  const across = { on: { x: at.x, y: lines.y }, words: reading.x ?? reading.part ?? '', is: axes.x !== undefined }
  const up = {
    on: { x: lines.x, y: at.y },
    words: reading.y ?? (across.is ? '' : (reading.part ?? '')),
    is: axes.y !== undefined,
  }
  const shown = [across, up].filter(({ is }) => is)
  for (const { on } of shown) drawDashes(pen, at, on)
  for (const { on, words } of shown) if (words !== '') drawTag(pen, on, words, box)
}

function drawDashes({ context, theme, zoom }: SupportPen, from: Point, to: Point): void {
  context.beginPath()
  traceDashes(context, from, to, TAG.dash / zoom)
  context.strokeStyle = theme.accent
  context.lineWidth = 1.5 / zoom
  context.lineCap = 'butt'
  context.stroke()
}

/** The column or the lane that something would go into. */
export function lightPart({ context, theme }: SupportPen, { at }: PlaceReading, { zone, box, seen }: LaidZone): void {
  const { layout } = zone
  context.fillStyle = theme.support.zones[zone.color]
  if (layout?.kind === 'columns') {
    const { left, width } = partAround(at.x, box.x, box.width / layout.columns.length, layout.columns.length)
    context.fillRect(left, seen.y, width, seen.height)
  }
  if (layout?.kind === 'lanes') {
    const { left, width } = partAround(at.y, box.y, box.height / layout.lanes.length, layout.lanes.length)
    context.fillRect(seen.x, left, seen.width, width)
  }
}

function partAround(at: number, start: number, width: number, count: number) {
  const index = Math.max(0, Math.min(count - 1, Math.floor((at - start) / width)))
  return { left: start + index * width, width }
}

/** Around its middle, as far as that leaves all of it in the zone. */
function drawTag(
  { context, painter, theme, zoom, isWordless }: SupportPen,
  { x, y }: Point,
  words: string,
  within: Box,
): void {
  if (isWordless) return
  const size = TAG.letters / zoom
  const width = painter.titleMeasurer.width(words) * size + (2 * TAG.across) / zoom
  const height = size * 1.2 + (2 * TAG.down) / zoom
  const left = Math.max(within.x, Math.min(within.x + within.width - width, x - width / 2))
  traceRoundBox(context, { x: left, y: y - height / 2, width, height }, TAG.corner / zoom)
  context.fillStyle = theme.accent
  context.fill()
  context.font = painter.titleFont(size)
  context.fillStyle = theme.card.paper
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(words, left + width / 2, y + size * 0.36)
}
