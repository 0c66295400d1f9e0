import type { Box } from '../../geometry/box'
import { type CardKind, type FaceDefinition, type FieldDefinition, fieldOf } from '../../model/cardKind'
import { cardTitle, plainText, portraitIn, rowsIn } from '../../queries/cardValues'
import { layPlot } from './curveBlock'
import { type LaidArea, layAreas } from './faceLayout'
import { boxPiece, type Piece, rimPiece, textPiece } from './pen'
import { portraitPieces } from './portraitBlock'
import { type CardSetting, heightOf, layLine, layStyled } from './setting'

/** Of the card's height: the header, large enough for its title. */
export const COARSE_HEADER = 0.3
const TITLES = [120, 104, 92, 80, 70, 62, 54, 48, 42, 37, 33, 29, 26, 23, 20]

/** The title large, blocks where something is written, the portrait and the curve. */
export function layCoarse(face: FaceDefinition, setting: CardSetting): Piece[] {
  const { card } = setting
  const top = card.height * COARSE_HEADER
  const areas = layAreas(face, { x: 0, y: top, width: card.width, height: card.height - top })
  return [
    ...layTitle({ x: 0, y: 0, width: card.width, height: top }, setting),
    ...areas.flatMap((laid) => layArea(laid, setting)),
  ]
}

function layTitle(box: Box, setting: CardSetting): Piece[] {
  const { kind, card, locale, nameOf, painter } = setting
  const edge = Math.max(12, box.width * 0.035)
  const small = Math.max(14, box.height * 0.17)
  const name = layLine(nameOfKind(setting), box.width - 2 * edge, { size: small, letters: 'bold' }, painter)
  const title = cardTitle(kind, card, locale, nameOf)
  const top = box.y + small * 0.7
  const nameAt = { x: box.x + edge, y: top }
  const nameHigh = heightOf(name)
  const room = { width: box.width - 2 * edge, height: box.height - small * 1.2 - nameHigh }
  const style = { sizes: TITLES, letters: 'bold', lineHeight: 1.1 } as const
  const layout = layStyled(title, room, style, painter)
  const look = { ground: 'band', letters: 'bold' } as const
  return [
    textPiece(name, nameAt, { ...look, ink: 'quiet' }),
    textPiece(layout, { x: nameAt.x, y: top + nameHigh }, { ...look, ink: 'ink' }),
  ]
}

/** The kind's name, with the word that it is fiction. */
export function nameOfKind({ kind, locale, words }: CardSetting): string {
  const name = kind.title[locale].toLocaleUpperCase(locale)
  return kind.isFiction ? `${name}  ·  ${words.fiction}` : name
}

function layArea(laid: LaidArea, setting: CardSetting): Piece[] {
  const { area, inner, ground } = laid
  const fields = area.fields.flatMap((name) => fieldOf(setting.kind, name) ?? [])
  const image = fields.find(({ type }) => type === 'image')
  if (image !== undefined) {
    const side = Math.min(inner.width, inner.height)
    const box = { x: inner.x + (inner.width - side) / 2, y: inner.y, width: side, height: side }
    return portraitPieces(portraitIn(setting.card, image.name), box, { ground })
  }
  const curve = fields.find((field) => field.type === 'curve')
  if (curve?.type === 'curve') return layCurve(curve, laid, setting)
  const isFilled = fields.some((field) => isWritten(field, setting))
  const corner = Math.min(14, inner.height / 4)
  if (isFilled) return [boxPiece(inner, corner, ground, 'faint')]
  return [rimPiece(inner, corner, ground, 'line', 2)]
}

function layCurve(
  field: Extract<FieldDefinition, { type: 'curve' }>,
  { inner, ground }: LaidArea,
  setting: CardSetting,
): Piece[] {
  const words: CardKind['title'] = { fr: '', en: '' }
  const rows = rowsIn(setting.card, field.name)
  return layPlot({ ...field, high: words, low: words }, rows, inner, { ...setting, size: 14, ground, look: 'plain' })
}

function isWritten(field: FieldDefinition, { kind, card, locale, nameOf }: CardSetting): boolean {
  if (field.type === 'composed') return cardTitle({ ...kind, titleField: field.name }, card, locale, nameOf) !== ''
  return plainText(card, field, locale, nameOf) !== ''
}
