import type { Box, Point } from '../../geometry/box'
import type { FieldOf } from '../../model/cardKind'
import { type Row, rowsIn } from '../../queries/cardValues'
import { fillDisc } from '../noteMarks'
import type { TextLayout } from '../textLayout'
import { type Block, labelHeight, layLabel } from './block'
import type { GroundName } from './cardColors'
import { linePiece, type Piece, textPiece } from './pen'
import { poleSize } from './scaleBlock'
import {
  type FieldSetting,
  firstItems,
  heightOf,
  LINE_HEIGHT,
  layLine,
  layStyled,
  lineWidth,
  withinReason,
} from './setting'
import { traceSmooth } from './traceSmooth'

type Curve = FieldOf<'curve'>

/** A curve through its points, around its zero line, with the words of its steps. */
export function curveBlock(field: Curve, setting: FieldSetting): Block {
  const { size } = setting
  const rows = firstItems(rowsIn(setting.card, field.name), field.most)
  const isEmpty = rows.length === 0
  return {
    natural: size * (isEmpty ? 4 : 6.2) + labelHeight(setting),
    least: size * (isEmpty ? 3 : 4.5) + labelHeight(setting),
    most: Number.POSITIVE_INFINITY,
    lay: (box) => {
      const poles = layPoles(field, box.width, setting)
      const aside = Math.max(...poles.map((pole) => lineWidth(pole, setting.painter.measurer))) + size * 0.6
      const width = box.width - aside
      const words = rows.map(({ cells }) =>
        layWord(withinReason(String(cells.step ?? ''), field.mostLetters), width / rows.length, setting),
      )
      const below = isEmpty ? 0 : Math.max(...words.map(heightOf)) + size * 0.4
      const height = labelHeight(setting)
      const plot = { x: box.x + aside, y: box.y + height, width, height: box.height - height - below }
      return [
        layLabel(field, box, setting),
        ...placePoles(poles, { ...plot, x: box.x }, setting),
        ...layPlot(field, rows, plot, setting),
        ...placeWords(words, plot, setting),
      ]
    },
  }
}

/** The curve around its zero line. */
export function layPlot(
  field: Curve,
  rows: readonly Row[],
  plot: Box,
  { ground }: Pick<FieldSetting, 'ground'>,
): Piece[] {
  const zero = yOf(0, field, plot)
  const points = rows.flatMap(({ cells }, at): Point[] => {
    const { value } = cells
    if (typeof value !== 'number') return []
    return [{ x: xOf(at, rows.length, plot), y: yOf(value, field, plot) }]
  })
  return [
    linePiece({ x: plot.x, y: zero }, { x: plot.x + plot.width, y: zero }, ground, 'line', 1.25),
    ...(points.length === 0 ? [] : [curvePiece(points, zero, ground)]),
  ]
}

/** Each step in the middle of its own share of the width. */
function xOf(at: number, count: number, { x, width }: Box): number {
  return x + ((at + 0.5) / count) * width
}

function yOf(value: number, { least, greatest }: Curve, { y, height }: Box): number {
  const inset = 8
  const share = (value - least) / Math.max(1, greatest - least)
  return y + inset + (1 - Math.min(1, Math.max(0, share))) * (height - 2 * inset)
}

/** The higher one first. */
function layPoles({ high, low }: Curve, width: number, { size, locale, painter }: FieldSetting): TextLayout[] {
  const style = { size: poleSize(size), letters: 'plain' } as const
  return [high, low].map((words) => layLine(words[locale], width / 4, style, painter))
}

function placePoles(poles: readonly TextLayout[], { x, y, height }: Box, { ground }: FieldSetting): Piece[] {
  return poles.map((layout, at) => {
    const place = { x, y: at === 0 ? y : y + height - layout.lineHeight }
    return textPiece(layout, place, { ground, ink: 'quiet', letters: 'plain' })
  })
}

function curvePiece(points: readonly Point[], zero: number, ground: GroundName): Piece {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  return ({ context, colors }) => {
    const { faint, mark, fill } = colors[ground]
    context.beginPath()
    context.moveTo(first.x, zero)
    context.lineTo(first.x, first.y)
    traceSmooth(context, points)
    context.lineTo(last.x, zero)
    context.closePath()
    context.fillStyle = faint
    context.fill()
    context.beginPath()
    context.moveTo(first.x, first.y)
    traceSmooth(context, points)
    context.strokeStyle = mark
    context.lineWidth = 2.5
    context.lineCap = 'round'
    context.stroke()
    for (const { x, y } of points) {
      context.fillStyle = mark
      fillDisc(context, x, y, 5.5)
      context.fillStyle = fill
      fillDisc(context, x, y, y > zero + 1 ? 3.2 : 0)
    }
  }
}

function layWord(word: string, width: number, { size, painter }: FieldSetting): TextLayout {
  const room = { width: width - 8, height: size * 0.8 * LINE_HEIGHT * 2 + 0.5 }
  return layStyled(word, room, { sizes: [size * 0.8], letters: 'plain' }, painter)
}

function placeWords(words: readonly TextLayout[], plot: Box, { size, ground }: FieldSetting): Piece[] {
  const width = plot.width / Math.max(1, words.length)
  return words.map((layout, at) => {
    const place = { x: plot.x + at * width + 4, y: plot.y + plot.height + size * 0.3 }
    return textPiece(layout, place, { ground, ink: 'ink', letters: 'plain', align: 'center' })
  })
}
