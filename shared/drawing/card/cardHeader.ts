import type { Box } from '../../geometry/box'
import type { CardKind, FieldOf } from '../../model/cardKind'
import { fieldOf } from '../../model/fieldOf'
import { choiceIn } from '../../queries/cardValues'
import { hatchPiece } from './hatch'
import { boxPiece, type Piece, rimPiece, textPiece } from './pen'
import { type CardSetting, heightOf, layLine, lineWidth } from './setting'

/** What stands in a card's header: the kind's name, the side, and on the right its marks. */
export function layHeader(box: Box, side: string | null, setting: CardSetting): Piece[] {
  const { kind, locale, painter } = setting
  const size = box.height * 0.36
  const edge = Math.min(18, Math.max(10, box.width * 0.018))
  let right = box.x + box.width - edge
  const pieces = kind.isFiction ? [fictionTape(box, setting)] : []
  for (const mark of marksOf(kind, setting)) {
    const most = (right - box.x - edge) * 0.6
    const chip = layMark(mark, { x: right, y: box.y + box.height / 2, size, most }, setting)
    pieces.push(...chip.pieces)
    right -= chip.width + size * 0.6
  }
  const room = Math.max(1, right - box.x - edge)
  const name = layLine(kind.title[locale].toLocaleUpperCase(locale), room, { size, letters: 'bold' }, painter)
  const at = { x: box.x + edge, y: box.y + (box.height - heightOf(name)) / 2 }
  pieces.push(textPiece(name, at, { ground: 'band', ink: 'ink', letters: 'bold' }))
  const indent = lineWidth(name, painter.titleMeasurer) + size * 0.8
  if (side === null || room - indent < size * 4) return pieces
  const words = layLine(side, room - indent, { size, letters: 'plain' }, painter)
  pieces.push(textPiece(words, { ...at, x: at.x + indent }, { ground: 'band', ink: 'quiet', letters: 'plain' }))
  return pieces
}

type Mark = { readonly label: string; readonly look: 'full' | 'open' }

/** From the right: fiction, and the badge, which is in sight even where nothing is chosen. */
function marksOf(kind: CardKind, { card, locale, words }: CardSetting): Mark[] {
  const fiction: Mark[] = kind.isFiction ? [{ label: words.fiction, look: 'full' }] : []
  const field = kind.badgeField === undefined ? null : fieldOf(kind, kind.badgeField)
  if (field?.type !== 'choice') return fiction
  return [...fiction, badgeOf(field, { card, locale })]
}

function badgeOf(field: FieldOf<'choice'>, { card, locale }: Pick<CardSetting, 'card' | 'locale'>): Mark {
  const chosen = choiceIn(card, field)
  const option = field.options.find(({ name }) => name === chosen)
  if (option === undefined) return { label: `${field.label[locale]} ?`, look: 'open' }
  return { label: option.label[locale], look: 'full' }
}

type MarkPlace = {
  /** The right end, and the middle. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly most: number
}

function layMark({ label, look }: Mark, { x, y, size, most }: MarkPlace, { painter }: CardSetting) {
  const edge = size * 0.7
  const layout = layLine(label, Math.max(1, most - 2 * edge), { size: size * 0.94, letters: 'bold' }, painter)
  const width = lineWidth(layout, painter.titleMeasurer) + 2 * edge
  const height = size * 1.75
  const box = { x: x - width, y: y - height / 2, width, height }
  const ink = look === 'full' ? ('onMark' as const) : ('ink' as const)
  const ground =
    look === 'full' ? boxPiece(box, height / 2, 'band', 'mark') : rimPiece(box, height / 2, 'band', 'mark', 1.5)
  const at = { x: box.x + edge, y: y - heightOf(layout) / 2 }
  return { width, pieces: [ground, textPiece(layout, at, { ground: 'band', ink, letters: 'bold' })] }
}

/** Along the lower edge of what says that a card is fiction: seen from further than the word is read. */
export function fictionTape({ x, y, width, height }: Box, { card }: Pick<CardSetting, 'card'>): Piece {
  const high = Math.max(5, Math.min(height * 0.14, card.height * 0.05))
  return hatchPiece({ x, y: y + height - high, width, height: high }, high * 1.1, 'band', 'line')
}
