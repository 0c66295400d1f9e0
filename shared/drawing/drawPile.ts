import type { Box } from '../geometry/box'
import { drawSign } from './clusterSigns'
import type { DrawingContext } from './context'
import { SMALLEST_LETTERS } from './drawIslands'
import { drawLines } from './drawLines'
import type { DrawCamera } from './drawNotes'
import { type DrawnIsland, enterPage, type IslandOptions, REFUSED, SHORE, traceRoundBox } from './islandShore'
import type { NotePainter } from './notePainter'
import { layoutPileTitle } from './titleCard'

const SHEET = { corner: 8, step: 7 } as const

/** A folded cluster: sheets under a title, with the count of what lies in it. `count` is its words, say "12 post-its". */
export function drawPile(
  context: DrawingContext,
  camera: DrawCamera,
  island: DrawnIsland,
  painter: NotePainter,
  options: IslandOptions & { readonly count: string },
): void {
  enterPage(context, camera, options)
  const { box, color } = island
  const { shore } = painter.theme.islands[color]
  const { state = 'lying' } = options
  const sheet = { ...box, width: box.width - 2 * SHEET.step, height: box.height - 2 * SHEET.step }
  for (const at of [2, 1, 0]) {
    traceRoundBox(context, { ...sheet, x: box.x + at * SHEET.step, y: box.y + at * SHEET.step }, SHEET.corner)
    context.fillStyle = painter.theme.papers[color]
    context.fill()
    context.strokeStyle = state === 'refused' ? REFUSED : shore
    context.lineWidth = SHORE[state] / camera.zoom
    context.stroke()
  }
  drawPileFace(context, camera, island, sheet, painter, options)
}

function drawPileFace(
  context: DrawingContext,
  camera: DrawCamera,
  island: DrawnIsland,
  sheet: Box,
  painter: NotePainter,
  options: IslandOptions & { readonly count: string },
): void {
  const { zoom } = camera
  context.fillStyle = painter.theme.islands[island.color].shore
  drawSign(context, island.color, sheet.x + 14, sheet.y + sheet.height - 34, 20)
  if (options.isWordless === true) return
  const words = island.title.trim() === '' ? (options.invitation ?? '') : island.title
  if (options.isOpen !== true && words !== '') {
    const room = { x: sheet.x, y: sheet.y, width: sheet.width, height: sheet.height - 34 }
    island.cardLayout ??= layoutPileTitle(words, titleBoxOf(room), painter.titleMeasurer)
    const layout = island.cardLayout
    context.font = painter.titleFont(layout.fontSize)
    context.fillStyle = painter.theme.ink
    if (layout.fontSize * zoom >= SMALLEST_LETTERS) {
      drawLines(context, layout, titleBoxOf(room))
    }
  }
  if (16 * zoom < SMALLEST_LETTERS) return
  context.font = painter.font(16)
  context.fillStyle = painter.theme.tagInk
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(options.count, sheet.x + 42, sheet.y + sheet.height - 18)
}

function titleBoxOf({ x, y, width, height }: Box): Box {
  return { x: x + 14, y: y + 10, width: width - 28, height: height - 10 }
}
