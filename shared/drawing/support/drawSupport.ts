import { type Box, expandBox } from '../../geometry/box'
import type { DrawingContext } from '../context'
import type { DrawCamera } from '../drawNotes'
import { enterPage, REFUSED, traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import type { DrawnSupport, SupportOptions } from './drawnSupport'
import { drawReading, lightPart } from './placeTag'
import { createSupportLayout, FAR, layWords } from './supportLayout'
import { type SupportPen, traceDashes } from './supportPen'
import { type LaidZone, ZONE } from './zoneGround'

/** Draws one support, the ground under notes, clusters and cards. Leaves the context's transform changed. */
export function drawSupport(
  context: DrawingContext,
  camera: DrawCamera,
  drawn: DrawnSupport,
  painter: NotePainter,
  options: SupportOptions,
): void {
  const { support } = drawn
  const { drop, detail } = options
  const pen: SupportPen = {
    context,
    painter,
    theme: painter.theme,
    zoom: camera.zoom,
    isWordless: detail === 'wordless',
  }
  drawn.layout ??= createSupportLayout(drawn)
  const { setting, grounds, words } = layWords(
    drawn,
    drawn.layout,
    lettersFor(support.box, camera.zoom),
    painter,
    options,
  )
  enterPage(context, camera, options)
  const alpha = context.globalAlpha
  if (support.isPrepared) context.globalAlpha = alpha * PREPARED
  drawFrame(pen, support.box, support.isPrepared)
  for (const piece of grounds) piece(pen)
  const target = drop === undefined ? undefined : drawn.layout.zones.get(drop.zone)
  if (drop !== undefined && target !== undefined) drawTarget(pen, target, drop.state)
  if (drop?.reading !== undefined && target !== undefined) lightPart(pen, drop.reading, target)
  for (const piece of words) piece(pen)
  context.globalAlpha = alpha
  if (drop?.reading !== undefined && target !== undefined) drawReading(pen, drop.reading, target, setting)
}

/** How much of a support is seen that only the facilitator sees. */
const PREPARED = 0.6

/** CSS pixels: labels are at least so large, and a frame that is narrower than the other shows its title alone. */
const LABELS = 13
const FAR_BELOW = 420
/** Page units. */
const STEPS = [26, 32, 40, 50, 62, 78, 98, 122, 150]

/** One of a few sizes, so that words are laid out again only now and then while one zooms. */
function lettersFor({ width }: Box, zoom: number): number {
  if (width * zoom < FAR_BELOW) return FAR
  return STEPS.find((step) => step * zoom >= LABELS) ?? Math.max(...STEPS)
}

/** CSS pixels. */
const DASH = 9

function drawFrame({ context, theme, zoom }: SupportPen, box: Box, isDashed: boolean): void {
  traceRoundBox(context, box, ZONE.corner + ZONE.gap)
  context.fillStyle = theme.support.ground
  context.fill()
  if (isDashed) traceDashedBox(context, box, DASH / zoom)
  context.strokeStyle = isDashed ? theme.support.quiet : theme.support.line
  context.lineWidth = (isDashed ? 2 : 1.25) / zoom
  context.lineCap = 'butt'
  context.stroke()
}

function traceDashedBox(context: DrawingContext, { x, y, width, height }: Box, dash: number): void {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  context.beginPath()
  for (const [at, corner] of corners.entries()) traceDashes(context, corner, corners[(at + 1) % 4] ?? corner, dash)
}

function drawTarget({ context, theme, zoom }: SupportPen, { seen, zone }: LaidZone, state: 'target' | 'refused'): void {
  traceRoundBox(context, expandBox(seen, 2), ZONE.corner)
  if (state === 'target') {
    context.fillStyle = theme.support.zones[zone.color]
    context.fill()
  }
  context.strokeStyle = state === 'refused' ? REFUSED : theme.islands[zone.color].shore
  context.lineWidth = 4 / zoom
  context.stroke()
}
