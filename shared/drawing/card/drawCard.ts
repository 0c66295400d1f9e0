import { cardTitle } from '../../queries/cardValues'
import type { DrawingContext } from '../context'
import { drawLines } from '../drawLines'
import type { DrawCamera } from '../drawNotes'
import { enterPage, traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import { layoutTitleIn } from '../titleCard'
import type { CardOptions, DrawnCard } from './drawnCard'

/** Draws one card. Leaves the context's transform changed. */
export function drawCard(
  context: DrawingContext,
  camera: DrawCamera,
  drawn: DrawnCard,
  painter: NotePainter,
  options: CardOptions,
): void {
  const { kind, card, x, y } = drawn
  enterPage(context, camera, options)
  traceRoundBox(context, { x, y, width: card.width, height: card.height }, 10)
  context.fillStyle = painter.theme.papers[kind?.color ?? 'grey']
  context.fill()
  if (options.detail === 'wordless') return
  const room = { width: card.width - 40, height: card.height - 40 }
  drawn.layout ??= {
    title: layoutTitleIn(cardTitle(kind, card, options.locale, options.nameOf), room, painter.titleMeasurer),
  }
  if (drawn.layout.title === null) return
  context.font = painter.titleFont(drawn.layout.title.fontSize)
  context.fillStyle = painter.theme.ink
  drawLines(context, drawn.layout.title, { x: x + 20, y: y + 20, width: room.width })
}
