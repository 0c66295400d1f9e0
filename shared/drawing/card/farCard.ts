import type { Box } from '../../geometry/box'
import { fictionTape } from './cardHeader'
import { layKindName } from './coarseCard'
import { type Piece, type TextLook, textPiece } from './pen'
import { type CardSetting, heightOf, layStyled, sizesForWords } from './setting'
import { shortTitle } from './shortTitle'

const TITLES = [
  320, 280, 245, 215, 190, 168, 148, 130, 115, 102, 90, 79, 70, 62, 54, 48, 42, 37, 33, 29, 26, 23, 20, 18,
]
const LINE = 1.08

/** The title as large as it fits on the kind's colour, and the kind's name. Untitled, the kind's name in its place. */
export function layFar(setting: CardSetting): Piece[] {
  const { kind, card, locale } = setting
  const { width, height } = card
  const edge = Math.min(width, height) * 0.07
  const title = shortTitle(setting)
  const name = layKindName({ width: width - 2 * edge, size: Math.min(64, Math.max(14, height * 0.1)) }, setting)
  const top = title === '' ? edge : edge * 0.8 + heightOf(name)
  const low = edge * 0.6 + (kind.isFiction ? height * 0.06 : 0)
  const room = { x: edge, y: top, width: width - 2 * edge, height: height - top - low }
  const look = { ground: 'band', letters: 'bold' } as const
  return [
    ...(kind.isFiction ? [fictionTape({ x: 0, y: 0, width, height: height - 8 }, setting)] : []),
    ...(title === '' ? [] : [textPiece(name, { x: edge, y: edge * 0.8 }, { ...look, ink: 'quiet' })]),
    title === ''
      ? titlePiece(kind.title[locale], room, { ...look, ink: 'quiet' }, setting)
      : titlePiece(title, room, { ...look, ink: 'ink' }, setting),
  ]
}

/** CSS pixels: a title of smaller letters is cut instead, and larger. */
const LEGIBLE = 7

function titlePiece(title: string, room: Box, look: TextLook, setting: CardSetting): Piece {
  const sizes = sizesForWords(title, room.width, TITLES, setting.painter.titleMeasurer)
  const style = { sizes, letters: 'bold', lineHeight: LINE } as const
  const whole = layStyled(title, room, style, setting.painter)
  const cut = layStyled(title, room, { ...style, sizes: [cutSize(title, room, setting)] }, setting.painter)
  const [first, other] = [whole, cut].map((layout) => {
    const y = room.y + Math.max(0, (room.height - heightOf(layout)) / 2)
    return textPiece(layout, { x: room.x, y }, look)
  })
  return (pen) => (whole.fontSize * pen.zoom >= LEGIBLE ? first : other)?.(pen)
}

/** Three lines, or more where a word would not fit on one. */
function cutSize(title: string, { width, height }: Box, { painter }: CardSetting): number {
  const widest = Math.max(...title.split(/\s+/).map((word) => painter.titleMeasurer.width(word)))
  const sizes = [3, 4, 5].map((lines) => height / (lines * LINE + 0.05))
  return sizes.find((size) => widest * size < width) ?? height / (6 * LINE)
}
