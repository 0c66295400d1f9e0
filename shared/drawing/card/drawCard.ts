import type { DrawingContext } from '../context'
import type { DrawCamera } from '../drawNotes'
import type { NotePainter } from '../notePainter'
import { type CardLevel, createCardLayout, piecesOf } from './cardLayout'
import { drawSheet } from './cardSheet'
import type { CardOptions, DrawnCard } from './drawnCard'
import type { Pen } from './pen'

/** By so much a card is wider in the hand: a wide one would grow over what lies around it. Page units. */
const LIFT = 12
/** Page units: the smallest letters that a card is mostly written in. */
const LETTERS = 14
/** CSS pixels: how small those may be for all of a card to be seen, and how wide the card for more than its title. */
const FINE_FROM = 6
const FAR_BELOW = 150
/** Smaller letters are bars. */
const SMALLEST = { fine: 4, coarse: 10, wordless: Number.POSITIVE_INFINITY } as const

/** Draws one card. Leaves the context's transform changed. */
export function drawCard(
  context: DrawingContext,
  camera: DrawCamera,
  drawn: DrawnCard,
  painter: NotePainter,
  options: CardOptions,
): void {
  const { kind } = drawn
  const level = levelOf(drawn, camera)
  const pen: Pen = {
    context,
    painter,
    colors: painter.theme.cards[kind?.color ?? 'grey'],
    zoom: camera.zoom,
    smallest: SMALLEST[options.detail ?? 'fine'],
    pictureOf: options.pictureOf,
  }
  enterCard(context, camera, drawn, options)
  drawn.layout ??= createCardLayout(drawn, painter, options)
  drawSheet(pen, drawn.layout, { level, face: drawn.face, state: options.state ?? 'lying' })
  if (options.detail === 'wordless') return
  for (const piece of piecesOf(drawn.layout, level, drawn.face)) piece(pen)
}

function levelOf({ card }: DrawnCard, { zoom }: DrawCamera): CardLevel {
  if (LETTERS * zoom >= FINE_FROM) return 'fine'
  return card.width * zoom >= FAR_BELOW ? 'coarse' : 'far'
}

/** Makes the card's top left the origin, on a whole pixel, so that its letters look the same wherever it lies. */
function enterCard(context: DrawingContext, camera: DrawCamera, drawn: DrawnCard, options: CardOptions): void {
  const view = camera.zoom * options.pixelRatio
  const { width, height } = drawn.card
  const scale = options.state === 'lifted' ? view * (1 + LIFT / width) : view
  const x = (drawn.x + (options.offset?.x ?? 0) - camera.x) * view - ((scale - view) * width) / 2
  const y = (drawn.y + (options.offset?.y ?? 0) - camera.y) * view - ((scale - view) * height) / 2
  context.setTransform(scale, 0, 0, scale, Math.round(x), Math.round(y))
}
