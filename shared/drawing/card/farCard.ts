import { cardTitle } from '../../queries/cardValues'
import { nameOfKind } from './coarseCard'
import { type Piece, textPiece } from './pen'
import { type CardSetting, heightOf, layLine, layStyled } from './setting'

const TITLES = [
  320, 280, 245, 215, 190, 168, 148, 130, 115, 102, 90, 79, 70, 62, 54, 48, 42, 37, 33, 29, 26, 23, 20, 18,
]

/** The title as large as it fits on the kind's colour, and the kind's name. */
export function layFar(setting: CardSetting): Piece[] {
  const { kind, card, locale, nameOf, painter } = setting
  const { width, height } = card
  const edge = Math.min(width, height) * 0.07
  const small = Math.min(64, Math.max(14, height * 0.1))
  const name = layLine(nameOfKind(setting), width - 2 * edge, { size: small, letters: 'bold' }, painter)
  const title = cardTitle(kind, card, locale, nameOf)
  const top = edge * 0.8 + heightOf(name)
  const room = { width: width - 2 * edge, height: height - top - edge }
  const style = { sizes: TITLES, letters: 'bold', lineHeight: 1.08 } as const
  const layout = layStyled(title, room, style, painter)
  const at = { x: edge, y: top + Math.max(0, (room.height - heightOf(layout)) / 2) }
  const look = { ground: 'band', letters: 'bold' } as const
  return [
    textPiece(name, { x: edge, y: edge * 0.8 }, { ...look, ink: 'quiet' }),
    textPiece(layout, at, { ...look, ink: 'ink' }),
  ]
}
