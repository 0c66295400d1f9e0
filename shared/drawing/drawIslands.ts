import type { Box } from '../geometry/box'
import { drawSign } from './clusterSigns'
import type { DrawingContext } from './context'
import { drawLines } from './drawLines'
import type { DrawCamera } from './drawNotes'
import { layoutFarTitle } from './farTitle'
import { type DrawnIsland, drawShore, enterPage, type IslandOptions, SHORE, traceRoundBox } from './islandShore'
import { fillDisc } from './noteMarks'
import type { NotePainter } from './notePainter'
import { labelHeight, layoutLabel, layoutTitle, TITLE_CARD, titleTextBox } from './titleCard'

/** Letters smaller than this on the screen are bars. CSS pixels. */
export const SMALLEST_LETTERS = 5.5

/** A number tells nothing else: smaller, it is left out. CSS pixels. */
const SMALLEST_NUMBER = 8

/** The title card: sign, sentence, number. */
export function drawTitleCard(
  context: DrawingContext,
  camera: DrawCamera,
  island: DrawnIsland,
  painter: NotePainter,
  options: IslandOptions,
): void {
  enterPage(context, camera, options)
  const { card, color } = island
  const { shore } = painter.theme.islands[color]
  traceRoundBox(context, card, TITLE_CARD.corner)
  context.fillStyle = painter.theme.card.paper
  context.fill()
  context.strokeStyle = shore
  context.lineWidth = SHORE.lying / camera.zoom
  context.stroke()
  context.fillStyle = shore
  const { x, size } = TITLE_CARD.sign
  drawSign(context, color, card.x + x, card.y + (card.height - size) / 2, size)
  if (options.isOpen !== true) drawTitle(context, camera, island, painter, options)
  if (TITLE_CARD.number.size * camera.zoom >= SMALLEST_NUMBER && options.isWordless !== true) {
    drawNumber(context, island, painter)
    drawHint(context, island, painter)
  }
}

function drawTitle(
  context: DrawingContext,
  camera: DrawCamera,
  island: DrawnIsland,
  painter: NotePainter,
  { isWordless, invitation = '' }: IslandOptions,
): void {
  const isUntitled = island.title.trim() === ''
  const words = isUntitled ? invitation : island.title
  if (words === '') return
  island.cardLayout ??= layoutTitle(words, island.card, painter.titleMeasurer)
  const layout = island.cardLayout
  const box = titleTextBox(island.card)
  const { ink, quiet } = painter.theme.card
  const top = box.y + (box.height - layout.lines.length * layout.lineHeight) / 2
  context.fillStyle = isUntitled ? quiet : ink
  if (layout.fontSize * camera.zoom < SMALLEST_LETTERS || isWordless === true) {
    context.fillStyle = painter.theme.bars
    context.fillRect(box.x, box.y + box.height / 2 - 6, box.width * 0.7, 12)
    return
  }
  context.font = painter.titleFont(layout.fontSize)
  drawLines(context, layout, { x: box.x, y: top, width: box.width })
}

function drawNumber(context: DrawingContext, { card, number }: DrawnIsland, painter: NotePainter): void {
  const { right, size } = TITLE_CARD.number
  context.font = painter.font(size)
  context.fillStyle = painter.theme.card.quiet
  context.textAlign = 'right'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(number, card.x + card.width - right, card.y + card.height / 2 + size * 0.36)
}

const HINT = { right: 26, radius: 17, size: 17 } as const

/** How many labels it has, on the card's rim: quiet where they are many, loud where they are too many. */
function drawHint(context: DrawingContext, { card, color, hint }: DrawnIsland, painter: NotePainter): void {
  if (hint === null) return
  const { theme } = painter
  const [x, y] = [card.x + card.width - HINT.right, card.y]
  context.fillStyle = hint.strength === 'tooMany' ? theme.accent : theme.islands[color].shore
  fillDisc(context, x, y, HINT.radius)
  if (hint.strength === 'many') {
    context.fillStyle = theme.card.paper
    fillDisc(context, x, y, HINT.radius - 2)
  }
  context.font = painter.titleFont(HINT.size)
  context.fillStyle = hint.strength === 'tooMany' ? theme.card.paper : theme.card.ink
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(String(hint.labels), x, y + HINT.size * 0.36)
}

/** CSS pixels. */
const LABEL = { letters: 12, padding: 3 } as const

/**
 * From far away, where the letters of its card are too small and what it holds is seen: the title on a larger card, which
 * stands on the shore and reaches upwards.
 */
export function drawLabel(
  context: DrawingContext,
  camera: DrawCamera,
  island: DrawnIsland,
  painter: NotePainter,
  options: IslandOptions,
): void {
  const { zoom } = camera
  if (island.title.trim() === '' || options.isWordless === true) {
    drawTitleCard(context, camera, island, painter, options)
    return
  }
  enterPage(context, camera, options)
  const { color } = island
  const padding = LABEL.padding / zoom
  const sign = LABEL.letters / zoom
  const box = labelBox(island, zoom)
  const width = box.width - 3 * padding - sign
  if (island.label?.zoom !== zoom) {
    island.label = { zoom, layout: layoutLabel(island.title, width, LABEL.letters / zoom, painter.titleMeasurer) }
  }
  const { layout } = island.label
  const { shore } = painter.theme.islands[color]
  traceRoundBox(context, box, padding)
  context.fillStyle = painter.theme.card.paper
  context.fill()
  context.strokeStyle = shore
  context.lineWidth = SHORE.lying / zoom
  context.stroke()
  context.fillStyle = shore
  drawSign(context, color, box.x + padding, box.y + (box.height - sign) / 2, sign)
  context.fillStyle = painter.theme.card.ink
  context.font = painter.titleFont(layout.fontSize)
  drawLines(context, layout, { x: box.x + 2 * padding + sign, y: box.y + padding, width })
}

/** Where that larger card is. */
export function labelBox({ card, box }: Pick<DrawnIsland, 'card' | 'box'>, zoom: number): Box {
  const height = labelHeight(LABEL.letters / zoom) + (2 * LABEL.padding) / zoom
  return { x: card.x, y: card.y + card.height - height, width: box.x + box.width - card.x, height }
}

/** From far away: the island's ground, closed, with its title over all of it. */
export function drawFarIsland(
  context: DrawingContext,
  camera: DrawCamera,
  island: DrawnIsland,
  painter: NotePainter,
  options: IslandOptions,
): void {
  drawShore(context, camera, island, painter, options)
  if (options.isWordless === true) return
  island.farLayout ??= layoutFarTitle(island.title, island, painter.titleMeasurer)
  const layout = island.farLayout
  const { fontSize, width, at } = layout
  if (fontSize * camera.zoom < SMALLEST_LETTERS) return
  context.font = painter.titleFont(fontSize)
  context.fillStyle = painter.theme.card.ink
  drawLines(context, layout, { x: island.box.x + at.x, y: island.box.y + at.y, width, align: 'center' })
}
