import type { Box } from '../../geometry/box'
import type { ColumnDefinition, FieldOf } from '../../model/cardKind'
import { type Row, rowsIn } from '../../queries/cardValues'
import type { TextLayout } from '../textLayout'
import { type Block, emptyLine, labelled, labelSize } from './block'
import { moreText } from './listBlock'
import { linePiece, type Piece, textPiece } from './pen'
import { type FieldSetting, firstItems, heightOf, LINE_HEIGHT, layLine, layStyled, withinReason } from './setting'
import { writtenDate } from './valueBlock'

type Rows = FieldOf<'rows'>
type LaidRow = { readonly cells: readonly TextLayout[]; readonly height: number }

/** Rows as a small table, and how many more there are. */
export function rowsBlock(field: Rows, width: number, setting: FieldSetting): Block {
  const all = rowsIn(setting.card, field.name)
  const rows = firstItems(all, field.most)
  if (rows.length === 0) return labelled(field, emptyLine(setting), setting)
  const columns = columnsOf(field, width, setting.size)
  const laid = rows.map((row) => layRow(row, field.columns, columns, setting))
  const head = labelSize(setting) * LINE_HEIGHT + setting.size * 0.2
  const natural = head + laid.reduce((sum, { height }) => sum + height, 0)
  const block: Block = {
    natural,
    least: head + setting.size * LINE_HEIGHT * 1.4,
    most: natural,
    lay: (box) => [
      ...layHead(field, columns, box, setting),
      ...layBody(laid, columns, { box, head, count: all.length }, setting),
    ],
  }
  return labelled(field, block, setting)
}

type Column = { readonly x: number; readonly width: number }

const WEIGHTS: Readonly<Record<ColumnDefinition['type'], number>> = { text: 5, number: 2, date: 2.4 }

function columnsOf({ columns }: Rows, width: number, size: number): Column[] {
  const gap = size * 0.8
  const weights = columns.map((column) => (column.type === 'text' ? textWeight(column.most) : WEIGHTS[column.type]))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let x = 0
  return weights.map((weight) => {
    const share = ((width - gap * (columns.length - 1)) * weight) / all
    const column = { x, width: share }
    x += share + gap
    return column
  })
}

function textWeight(most: number): number {
  return Math.min(6, Math.max(2.5, Math.sqrt(most) * 0.6))
}

function layRow(
  { cells }: Row,
  definitions: readonly ColumnDefinition[],
  columns: readonly Column[],
  setting: FieldSetting,
): LaidRow {
  const { size, painter, locale } = setting
  const style = { sizes: [size * 0.92], letters: 'plain' } as const
  const laid = definitions.map((column, at) => {
    const cell = cells[column.name] ?? ''
    const text = column.type === 'date' && isDate(cell) ? writtenDate(cell, locale, 'short') : cellText(cell, column)
    const room = { width: columns[at]?.width ?? 1, height: size * 0.92 * LINE_HEIGHT * 2 + 0.5 }
    return layStyled(text, room, style, painter)
  })
  return { cells: laid, height: Math.max(...laid.map(heightOf)) + size * 0.44 }
}

function cellText(cell: string | number, column: ColumnDefinition): string {
  return withinReason(String(cell), column.type === 'text' ? column.most : 40)
}

function isDate(cell: unknown): cell is string {
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell))
}

function layHead(field: Rows, columns: readonly Column[], box: Box, setting: FieldSetting): Piece[] {
  const { locale, painter, ground } = setting
  return field.columns.map((column, at) => {
    const { x, width } = columns[at] as Column
    const layout = layLine(column.label[locale], width, { size: labelSize(setting), letters: 'plain' }, painter)
    return textPiece(layout, { x: box.x + x, y: box.y }, { ground, ink: 'quiet', letters: 'plain' })
  })
}

function layBody(
  rows: readonly LaidRow[],
  columns: readonly Column[],
  { box, head, count }: { readonly box: Box; readonly head: number; readonly count: number },
  setting: FieldSetting,
): Piece[] {
  const { size, ground } = setting
  const low = box.y + box.height + 0.5
  const pieces: Piece[] = []
  let y = box.y + head
  for (const [at, row] of rows.entries()) {
    const more = at === count - 1 ? 0 : size * LINE_HEIGHT
    const isRoomForAll = count === rows.length && rows.slice(at).reduce((sum, { height }) => sum + height, y) <= low
    if (!isRoomForAll && y + row.height + more > low) {
      if (y + size * LINE_HEIGHT <= low) pieces.push(moreText(count - at, { ...box, y }, setting))
      break
    }
    pieces.push(linePiece({ x: box.x, y }, { x: box.x + box.width, y }, ground, 'line'))
    for (const [column, layout] of row.cells.entries()) {
      const x = box.x + (columns[column]?.x ?? 0)
      pieces.push(textPiece(layout, { x, y: y + size * 0.22 }, { ground, ink: 'ink', letters: 'plain' }))
    }
    y += row.height
  }
  return pieces
}
