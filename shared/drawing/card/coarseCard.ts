import type { Box } from '../../geometry/box'
import type { FaceDefinition, FieldDefinition } from '../../model/cardKind'
import { fieldOf } from '../../model/fieldOf'
import { cardTitle, composedText, plainText, portraitIn, rowsIn } from '../../queries/cardValues'
import { fictionTape } from './cardHeader'
import { layPlot } from './curveBlock'
import { bodyBox, type LaidArea, layAreas } from './faceLayout'
import { type Piece, textPiece } from './pen'
import { portraitPieces } from './portraitBlock'
import { type CardSetting, firstItems, heightOf, layStyled, withinReason } from './setting'
import { shortTitle } from './shortTitle'

/** Of the card's height: the header, large enough for its title. A sentence takes more. */
export function coarseHeader({ kind, card }: Pick<CardSetting, 'kind' | 'card'>): number {
  return card.height * (fieldOf(kind, kind.titleField)?.type === 'composed' ? 0.6 : 0.3)
}

const TITLES = [120, 104, 92, 80, 70, 62, 54, 48, 42, 37, 33, 29, 26, 23, 20]

/** The title large, bars where something is written, the portrait and the curve. */
export function layCoarse(face: FaceDefinition, setting: CardSetting): Piece[] {
  const { card } = setting
  const top = coarseHeader(setting)
  const areas = layAreas(face, bodyBox(card, top))
  const header = { x: 0, y: 0, width: card.width, height: top }
  return [...layTitle(header, setting), ...areas.flatMap((laid) => layArea(laid, setting))]
}

function layTitle(box: Box, setting: CardSetting): Piece[] {
  const { kind, painter } = setting
  const edge = Math.max(12, box.width * 0.035)
  const small = Math.max(14, box.height * 0.17)
  const top = box.y + small * 0.7
  const tape = kind.isFiction ? [fictionTape(box, setting)] : []
  const name = layKindName({ width: box.width - 2 * edge, size: small }, setting)
  const high = heightOf(name)
  const room = { width: box.width - 2 * edge, height: box.height - small * (kind.isFiction ? 1.9 : 1.2) - high }
  const title = shortTitle(setting)
  if (title === '') return [...tape, untitled({ ...box, x: box.x + edge, width: room.width }, setting)]
  const layout = layStyled(title, room, { sizes: TITLES, letters: 'bold', lineHeight: 1.1 }, painter)
  const look = { ground: 'band', letters: 'bold' } as const
  return [
    ...tape,
    textPiece(name, { x: box.x + edge, y: top }, { ...look, ink: 'quiet' }),
    textPiece(layout, { x: box.x + edge, y: top + high }, { ...look, ink: 'ink' }),
  ]
}

/** The kind's name in the title's place. */
function untitled(box: Box, setting: CardSetting): Piece {
  const layout = layKindName({ width: box.width, size: box.height * 0.3 }, setting)
  const y = box.y + (box.height - heightOf(layout)) / 2
  return textPiece(layout, { x: box.x, y }, { ground: 'band', ink: 'quiet', letters: 'bold' })
}

/** The kind's name in one line, with the word that it is fiction. */
export function layKindName({ width, size }: { readonly width: number; readonly size: number }, setting: CardSetting) {
  const { kind, locale, words, painter } = setting
  const name = kind.title[locale].toLocaleUpperCase(locale)
  const text = kind.isFiction ? `${words.fiction.toLocaleUpperCase(locale)} · ${name}` : name
  const sizes = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((share) => size * share)
  const fits = sizes.find((each) => painter.titleMeasurer.width(text) * each < width) ?? size * 0.5
  return layStyled(text, { width, height: fits * 1.3 }, { sizes: [fits], letters: 'bold' }, painter)
}

function layArea({ area, inner, ground }: LaidArea, setting: CardSetting): Piece[] {
  const fields = area.fields.flatMap((name) => fieldOf(setting.kind, name) ?? [])
  const image = fields.find(({ type }) => type === 'image')
  const curve = fields.find((field) => field.type === 'curve')
  if (curve?.type === 'curve') {
    return layPlot(curve, firstItems(rowsIn(setting.card, curve.name), curve.most), inner, { ground })
  }
  const texts = fields.map((field) => withinReason(writtenIn(field, setting)))
  if (image === undefined) return layBars(texts, inner, ground)
  const side = Math.min(inner.width, inner.height)
  const box = { x: inner.x + (inner.width - side) / 2, y: inner.y, width: side, height: side }
  const rest = { ...inner, y: inner.y + side + BAR.step / 2, height: inner.height - side - BAR.step / 2 }
  return [...portraitPieces(portraitIn(setting.card, image.name), box, { ground }), ...layBars(texts, rest, ground)]
}

function writtenIn(field: FieldDefinition, { kind, card, locale, nameOf }: CardSetting): string {
  if (field.type === 'image') return ''
  if (field.type !== 'composed') return plainText(card, field, locale, nameOf)
  const isBegun = cardTitle({ ...kind, titleField: field.name }, card, locale, nameOf) !== ''
  return isBegun ? composedText(kind, card, field, locale, nameOf) : ''
}

/** A line of text that is too small to read. Page units. */
const BAR = { step: 30, height: 13, letter: 9 } as const
const SHARES = [1, 0.86, 0.94, 0.78]

/** So many lines as what is written would take. */
function layBars(texts: readonly string[], { x, y, width, height }: Box, ground: LaidArea['ground']): Piece[] {
  const lines = texts.flatMap((text) => {
    const count = Math.ceil((text.length * BAR.letter) / width)
    const last = count === 0 ? 0 : (text.length * BAR.letter) / width - (count - 1)
    return Array.from({ length: count }, (_, at) => (at === count - 1 ? Math.max(0.2, last) : (SHARES[at % 4] ?? 1)))
  })
  const shown = lines.slice(0, Math.max(0, Math.floor(height / BAR.step)))
  if (shown.length === 0) return []
  return [
    ({ context, colors }) => {
      context.fillStyle = colors[ground].bars
      for (const [at, share] of shown.entries()) {
        context.fillRect(x, y + at * BAR.step + (BAR.step - BAR.height) / 2, width * share, BAR.height)
      }
    },
  ]
}
