import { PAPERS, type Paper, pixelsOf, planPage } from '../../../shared/export/pictures/papers'
import { PngWriter } from '../../../shared/export/pictures/png'
import type { Box } from '../../../shared/geometry/box'
import { freeCanvas } from '../../ui/freeCanvas'
import type { Pace } from './pace'
import { createDeflating, owned } from './packing'
import type { PictureStage } from './pictureStage'

/** Of a strip, in pixels: small enough for every device, and drawn quickly enough for the page to answer in between. */
const STRIP = 600_000
export const GROUND = '#FFFFFF'

/** A page as a PNG, drawn in strips: no canvas is ever as large as the page. */
export async function drawPng(stage: PictureStage, box: Box, paper: Paper, pace: Pace): Promise<Blob> {
  const plan = planPage(box, paper)
  const { width, height, perMm } = pixelsOf(plan, paper)
  const scale = plan.scale * perMm
  const [left, top] = [Math.round(plan.x * perMm), Math.round(plan.y * perMm)]
  const writer = new PngWriter({ width, height, dpi: PAPERS[paper].dpi }, createDeflating())
  const canvas = document.createElement('canvas')
  const rows = Math.max(1, Math.floor(STRIP / width))
  canvas.width = width
  canvas.height = rows
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser has no canvas to draw on')
  try {
    for (let from = 0; from < height; from += rows) {
      const count = Math.min(rows, height - from)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = GROUND
      context.fillRect(0, 0, width, rows)
      const origin = { x: box.x - left / scale, y: box.y + (from - top) / scale }
      stage.paint(context, { ...origin, width: width / scale, height: count / scale }, scale)
      await writer.add(context.getImageData(0, 0, width, count).data)
      pace.tell((from + count) / height)
      await pace.rest()
    }
  } finally {
    freeCanvas(canvas)
  }
  const parts = await writer.finish(pace.rest)
  return new Blob(parts.map(owned), { type: 'image/png' })
}
