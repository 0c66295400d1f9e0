import { zoneBox } from '../../model/support'
import type { DrawingContext } from '../context'
import { drawLines } from '../drawLines'
import type { DrawCamera } from '../drawNotes'
import { enterPage, traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import { layoutTitleIn } from '../titleCard'
import type { DrawnSupport, SupportOptions } from './drawnSupport'

/** Draws one support, the ground under notes, clusters and cards. Leaves the context's transform changed. */
export function drawSupport(
  context: DrawingContext,
  camera: DrawCamera,
  drawn: DrawnSupport,
  painter: NotePainter,
  options: SupportOptions,
): void {
  const { support } = drawn
  enterPage(context, camera, options)
  context.strokeStyle = painter.theme.quiet
  context.lineWidth = 1 / camera.zoom
  for (const { zone } of support.zones) {
    traceRoundBox(context, zoneBox(support, zone), 10)
    context.stroke()
  }
  if (options.detail === 'wordless') return
  const title = support.names.title || support.title[options.locale]
  drawn.layout ??= {
    title: layoutTitleIn(title, { width: support.box.width, height: 60 }, painter.titleMeasurer),
  }
  if (drawn.layout.title === null) return
  context.font = painter.titleFont(drawn.layout.title.fontSize)
  context.fillStyle = painter.theme.ink
  drawLines(context, drawn.layout.title, { x: support.box.x, y: support.box.y - 60, width: support.box.width })
}
