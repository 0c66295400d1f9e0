import { expandBox } from '../../geometry/box'
import type { DrawingContext } from '../context'
import type { DrawCamera } from '../drawNotes'
import { enterPage, REFUSED, traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import type { DrawnSupport, ZoneDrop, ZoneDropOptions } from './drawnSupport'
import { PREPARED } from './drawSupport'
import { drawReading, lightPart } from './placeTag'
import { createSupportLayout } from './supportLayout'
import { lettersFor } from './supportLetters'
import type { SupportPen } from './supportPen'
import { type LaidZone, ZONE } from './zoneGround'

/** Lights the zone that what is in hand would go into, over what lies there. Leaves the context's transform changed. */
export function drawZoneDrop(
  context: DrawingContext,
  camera: DrawCamera,
  drawn: DrawnSupport,
  painter: NotePainter,
  { zone, state, reading, ...options }: ZoneDrop & ZoneDropOptions,
): void {
  drawn.layout ??= createSupportLayout(drawn)
  const target = drawn.layout.zones.get(zone)
  if (target === undefined) return
  const { zoom } = camera
  const { support } = drawn
  const pen: SupportPen = { context, painter, theme: painter.theme, zoom, isWordless: options.detail === 'wordless' }
  enterPage(context, camera, options)
  const alpha = context.globalAlpha
  if (support.isPrepared) context.globalAlpha = alpha * PREPARED
  drawTarget(pen, target, state)
  if (reading !== undefined) lightPart(pen, reading, target)
  context.globalAlpha = alpha
  if (reading !== undefined) drawReading(pen, reading, target, { letters: lettersFor(support.box, zoom) })
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
