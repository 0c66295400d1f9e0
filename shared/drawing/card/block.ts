import type { Box } from '../../geometry/box'
import type { FieldDefinition } from '../../model/cardKind'
import { linePiece, type Piece, textPiece } from './pen'
import { type FieldSetting, LINE_HEIGHT, layLine } from './setting'

/** A field in a column: how high it wants to be, and its pieces in the room that it gets. */
export type Block = {
  /** With all that it holds. */
  readonly natural: number
  /** Less than this shows nothing of it. */
  readonly least: number
  /** More than this is of no use to it. */
  readonly most: number
  lay(box: Box): Piece[]
}

export function labelSize({ size }: Pick<FieldSetting, 'size'>): number {
  return Math.min(13, Math.max(10.5, size * 0.76))
}

/** From a label's top to what it names. */
export function labelHeight(setting: Pick<FieldSetting, 'size'>): number {
  return labelSize(setting) * LINE_HEIGHT + 2
}

export function layLabel(field: Pick<FieldDefinition, 'label'>, box: Box, setting: FieldSetting): Piece {
  const { locale, painter, ground } = setting
  const layout = layLine(field.label[locale], box.width, { size: labelSize(setting), letters: 'bold' }, painter)
  return textPiece(layout, box, { ground, ink: 'quiet', letters: 'bold' })
}

/** A label with its field's content below. */
export function labelled(field: Pick<FieldDefinition, 'label'>, content: Block, setting: FieldSetting): Block {
  const height = labelHeight(setting)
  return {
    natural: content.natural + height,
    least: content.least + height,
    most: content.most + height,
    lay: (box) => [
      layLabel(field, box, setting),
      ...content.lay({ ...box, y: box.y + height, height: box.height - height }),
    ],
  }
}

/** Where nothing is written yet: a faint line to write on. */
export function emptyLine({ size, ground }: Pick<FieldSetting, 'size' | 'ground'>): Block {
  const height = size * 0.95
  return fixedBlock(height, ({ x, y, width }) => [
    linePiece({ x, y: y + height - 1 }, { x: x + width, y: y + height - 1 }, ground, 'line'),
  ])
}

/** So high, and no other. */
export function fixedBlock(height: number, lay: Block['lay']): Block {
  return { natural: height, least: height, most: height, lay }
}
