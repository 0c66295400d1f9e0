import type { Box } from '../../geometry/box'
import type { FieldOf } from '../../model/cardKind'
import { numberIn } from '../../queries/cardValues'
import { fillDisc } from '../noteMarks'
import type { TextLayout } from '../textLayout'
import { type Block, fixedBlock, labelled } from './block'
import { linePiece, type Piece, textPiece } from './pen'
import { type FieldSetting, heightOf, LINE_HEIGHT, layLine, layStyled, lineWidth } from './setting'

/** More steps than these are a track. */
const MOST_DOTS = 10

/** A scale as dots or a track between its two poles. */
export function scaleBlock(field: FieldOf<'scale'>, width: number, setting: FieldSetting): Block {
  const { size } = setting
  const across = Math.min(width, size * 17)
  const poles = layPoles(field, across, setting)
  const height = size * 1.15 + Math.max(...poles.map(heightOf))
  const value = numberIn(setting.card, field)
  const lay = (box: Box): Piece[] => {
    const row = { ...box, width: across, height: size * 1.1 }
    const marks =
      field.most - field.least < MOST_DOTS ? dots(field, value, row, setting) : track(field, value, row, setting)
    return [...marks, ...placePoles(poles, row, setting)]
  }
  return labelled(field, fixedBlock(height, lay), setting)
}

/** Of the words at the ends of scales and curves. */
export function poleSize(size: number): number {
  return Math.min(12.5, Math.max(10, size * 0.72))
}

/** Each takes half of the width, and a second line where it needs one. */
function layPoles(
  { low, high }: FieldOf<'scale'>,
  width: number,
  { size, locale, painter }: FieldSetting,
): TextLayout[] {
  const style = { sizes: [poleSize(size)], letters: 'plain' } as const
  const room = { width: width / 2 - 4, height: poleSize(size) * LINE_HEIGHT * 2 + 0.5 }
  return [low, high].map((words) => layStyled(words[locale], room, style, painter))
}

function placePoles(poles: readonly TextLayout[], row: Box, { size, painter, ground }: FieldSetting): Piece[] {
  const y = row.y + row.height + size * 0.05
  return poles.map((layout, at) => {
    const width = lineWidth(layout, painter.measurer)
    const x = at === 0 ? row.x : row.x + row.width - width
    return textPiece({ ...layout, width }, { x, y }, { ground, ink: 'quiet', letters: 'plain' })
  })
}

/** Filled up to the value; where nothing is between the poles, the value's alone. */
function dots(
  { least, most }: FieldOf<'scale'>,
  value: number | null,
  row: Box,
  { size, ground }: FieldSetting,
): Piece[] {
  const radius = size * 0.36
  const steps = most - least
  const xOf = (step: number) => row.x + radius + (steps === 0 ? 0 : (step / steps) * (row.width - 2 * radius))
  const y = row.y + row.height / 2
  const isFull = (step: number) => value !== null && (least < 0 ? least + step === value : least + step <= value)
  return [
    linePiece({ x: xOf(0), y }, { x: xOf(steps), y }, ground, 'line', 1.5),
    ({ context, colors }) => {
      const { fill, line, mark } = colors[ground]
      for (let step = 0; step <= steps; step++) {
        context.fillStyle = isFull(step) ? mark : line
        fillDisc(context, xOf(step), y, radius)
        if (isFull(step)) continue
        context.fillStyle = fill
        fillDisc(context, xOf(step), y, radius - 1.5)
      }
    },
  ]
}

function track(
  { least, most }: FieldOf<'scale'>,
  value: number | null,
  row: Box,
  { size, ground, painter }: FieldSetting,
): Piece[] {
  const radius = size * 0.4
  const y = row.y + row.height / 2
  const [left, right] = [row.x + radius, row.x + row.width - radius]
  const line = linePiece({ x: row.x, y }, { x: row.x + row.width, y }, ground, 'line', 3)
  if (value === null) return [line]
  const x = left + ((value - least) / Math.max(1, most - least)) * (right - left)
  const layout = layLine(String(value), row.width / 2, { size: size * 0.8, letters: 'bold' }, painter)
  const wide = painter.titleMeasurer.width(String(value)) * layout.fontSize
  const beside = x + radius * 1.5 + wide < row.x + row.width ? x + radius * 1.5 : x - radius * 1.5 - wide
  return [
    line,
    linePiece({ x: row.x, y }, { x, y }, ground, 'mark', 3),
    ({ context, colors }) => {
      context.fillStyle = colors[ground].mark
      fillDisc(context, x, y, radius)
    },
    textPiece(layout, { x: beside, y: row.y - size * 0.25 }, { ground, ink: 'ink', letters: 'bold' }),
  ]
}
