import type { FieldDefinition, FieldOf } from '../../model/cardKind'
import { cardText, cardTitle, composedText } from '../../queries/cardValues'
import { type Block, emptyLine, labelled } from './block'
import { type Letters, type Piece, textPiece } from './pen'
import { sentencePiece } from './sentencePiece'
import { type FieldSetting, heightOf, LINE_HEIGHT, layStyled, sizesForWords, withinReason } from './setting'

const TITLES = [72, 64, 56, 50, 44, 40, 36, 33, 30, 27, 25, 23, 21, 19, 17, 15, 13]
const QUOTES = [34, 31, 28, 26, 24, 22, 20, 18, 16.5, 15, 13.5, 12]
const SENTENCES = [46, 42, 38, 35, 32, 29, 27, 25, 23, 21, 19, 17.5, 16, 14.5, 13]
const TIGHT = 1.16

/** A text as its area and its part on the card ask for. */
export function textBlock(field: FieldOf<'text' | 'longText'>, width: number, setting: FieldSetting): Block {
  const text = withinReason(cardText(setting.card, field.name).trim(), field.most)
  if (text === '') return labelled(field, emptyLine(setting), setting)
  const block = writtenBlock(field, text, width, setting)
  return field.name === setting.kind.titleField ? block : labelled(field, block, setting)
}

function writtenBlock(
  { name }: Pick<FieldDefinition, 'name'>,
  text: string,
  width: number,
  setting: FieldSetting,
): Block {
  const { look, size, kind } = setting
  if (look === 'quote') return quoteBlock(text, width, setting)
  if (look === 'title') return largeBlock(text, width, { sizes: TITLES, grows: true }, setting)
  if (name !== kind.titleField) return plainBlock(text, width, setting)
  return largeBlock(text, width, { sizes: TITLES.filter((each) => each <= size * 2), grows: false }, setting)
}

/** A text of the card's own size. */
function plainBlock(text: string, width: number, setting: FieldSetting, letters: Letters = 'plain'): Block {
  const { size, ground, painter } = setting
  const style = { sizes: [size], letters }
  const natural = heightOf(layStyled(text, { width, height: Number.POSITIVE_INFINITY }, style, painter))
  return {
    natural,
    least: size * LINE_HEIGHT,
    most: natural,
    lay: (box) => [textPiece(layStyled(text, box, style, painter), box, { ground, ink: 'ink', letters })],
  }
}

type Large = { readonly sizes: readonly number[]; readonly grows: boolean }

/** As large as its room lets it be; in the middle of more. */
function largeBlock(text: string, width: number, { sizes, grows }: Large, setting: FieldSetting): Block {
  const { size, ground, painter } = setting
  const fitting = sizesForWords(text, width, sizes, painter.titleMeasurer)
  const style = { sizes: fitting, letters: 'bold', lineHeight: TIGHT } as const
  const room = { width, height: grows ? size * 1.6 * TIGHT : size * 2 * TIGHT * 2 }
  const natural = heightOf(layStyled(text, room, style, painter))
  return {
    natural,
    least: size * TIGHT,
    most: grows ? Number.POSITIVE_INFINITY : natural,
    lay: (box) => {
      const layout = layStyled(text, box, style, painter)
      const y = box.y + Math.max(0, (box.height - heightOf(layout)) / 2)
      return [textPiece(layout, { x: box.x, y }, { ground, ink: 'ink', letters: 'bold' })]
    },
  }
}

/** Slanted, behind an opening mark, in the middle of its room. */
function quoteBlock(text: string, width: number, setting: FieldSetting): Block {
  const { size, ground, painter } = setting
  const indent = size * 2.1
  const style = { sizes: QUOTES, letters: 'slant', lineHeight: 1.22 } as const
  const modest = { ...style, sizes: QUOTES.filter((each) => each <= size * 1.2) }
  const room = { width: width - indent, height: Number.POSITIVE_INFINITY }
  return {
    natural: heightOf(layStyled(text, room, modest, painter)),
    least: size * LINE_HEIGHT,
    most: Number.POSITIVE_INFINITY,
    lay: (box) => {
      const layout = layStyled(text, { width: box.width - indent, height: box.height }, style, painter)
      const y = box.y + (box.height - heightOf(layout)) / 2
      const isRtl = layout.lines[0]?.isRtl === true
      const at = { x: isRtl ? box.x : box.x + indent, y }
      return [
        quoteMark(
          isRtl ? box.x + box.width - indent * 0.75 : box.x,
          y + layout.lineHeight * 0.18,
          Math.min(size * 1.4, layout.fontSize),
          setting,
        ),
        textPiece(layout, at, { ground, ink: 'ink', letters: 'slant' }),
      ]
    },
  }
}

/** Two drops, drawn: a font's own would hang where it likes. */
function quoteMark(x: number, y: number, size: number, { ground }: FieldSetting): Piece {
  return ({ context, colors }) => {
    context.fillStyle = colors[ground].mark
    context.beginPath()
    for (const left of [x, x + size * 0.72]) {
      const [right, low] = [left + size * 0.52, y + size * 0.78]
      context.moveTo(right, y)
      context.quadraticCurveTo(left, y + size * 0.1, left, low - size * 0.26)
      context.quadraticCurveTo(left, low, left + size * 0.26, low)
      context.quadraticCurveTo(right, low, right, low - size * 0.24)
      context.quadraticCurveTo(right, y + size * 0.34, left + size * 0.3, y + size * 0.3)
      context.quadraticCurveTo(left + size * 0.36, y + size * 0.16, right, y + size * 0.12)
      context.closePath()
    }
    context.fill()
  }
}

/** The large sentence; before anything is written, what it begins with. */
export function composedBlock(field: FieldOf<'composed'>, width: number, setting: FieldSetting): Block {
  const { kind, card, locale, nameOf, painter, size, ground } = setting
  const isBegun = cardTitle({ ...kind, titleField: field.name }, card, locale, nameOf) !== ''
  const [first] = field.parts
  const start = first !== undefined && 'words' in first ? first.words[locale].trim() : ''
  const text = isBegun ? composedText(kind, card, field, locale, nameOf) : `${start} …`.trim()
  const largest = isBegun ? (setting.look === 'title' ? 72 : 46) : size * 1.6
  const wanted = [...TITLES, ...SENTENCES].filter((each) => each <= largest)
  const sizes = sizesForWords(text, width, wanted, painter.titleMeasurer)
  const style = { sizes, letters: 'bold', lineHeight: 1.18 } as const
  const modest = { ...style, sizes: [Math.min(size * 1.3, Math.max(...sizes))] }
  const room = { width, height: Number.POSITIVE_INFINITY }
  return {
    natural: heightOf(layStyled(text, room, modest, painter)),
    least: size * LINE_HEIGHT * 2,
    most: Number.POSITIVE_INFINITY,
    lay: (box) => {
      const layout = layStyled(text, box, style, painter)
      const colored = text.startsWith(start) ? start.length : 0
      const y = isBegun ? box.y + Math.max(0, (box.height - heightOf(layout)) / 2) : box.y
      return [sentencePiece(layout, { x: box.x, y }, { ground, colored, measurer: painter.titleMeasurer })]
    },
  }
}
