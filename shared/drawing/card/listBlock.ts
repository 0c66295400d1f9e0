import type { Box } from '../../geometry/box'
import type { FieldOf } from '../../model/cardKind'
import { listItems } from '../../queries/cardValues'
import { fillDisc } from '../noteMarks'
import { type Block, emptyLine, labelled } from './block'
import { type Piece, textPiece } from './pen'
import { type FieldSetting, firstItems, heightOf, LINE_HEIGHT, layLine, layStyled, withinReason } from './setting'

/** A list as bullets; how many more there are where not all have room. */
export function listBlock(field: FieldOf<'list'>, width: number, setting: FieldSetting): Block {
  const items = listItems(setting.card, field.name)
  if (items.length === 0) return labelled(field, emptyLine(setting), setting)
  const shown = firstItems(items, field.most).map((item) => withinReason(item, field.mostLetters))
  return labelled(field, bulletsBlock(shown, items.length, width, setting), setting)
}

const GAP = 0.22
const INDENT = 0.95

function bulletsBlock(items: readonly string[], count: number, width: number, setting: FieldSetting): Block {
  const { size } = setting
  const heights = items.map((item) => heightOf(layItem(item, width, Number.POSITIVE_INFINITY, setting)))
  const natural = heights.reduce((sum, height) => sum + height, 0) + (items.length - 1) * size * GAP
  return {
    natural,
    least: size * LINE_HEIGHT,
    most: natural,
    lay: (box) => layItems({ items, heights, count }, box, setting),
  }
}

function layItem(item: string, width: number, height: number, { size, painter }: FieldSetting) {
  return layStyled(item, { width: width - size * INDENT, height }, { sizes: [size], letters: 'plain' }, painter)
}

type Bullets = {
  readonly items: readonly string[]
  readonly heights: readonly number[]
  /** With those that are never shown. */
  readonly count: number
}

function layItems({ items, heights, count }: Bullets, box: Box, setting: FieldSetting): Piece[] {
  const { size } = setting
  const line = size * LINE_HEIGHT
  const low = box.y + box.height + 0.5
  const pieces: Piece[] = []
  let { y } = box
  for (const [at, item] of items.entries()) {
    const isLast = at === count - 1
    const room = low - y - (isLast ? 0 : line + size * GAP)
    const height = heights[at] as number
    const isWhole = height <= room || (count === items.length && restOf(heights, at, size) <= low - y)
    if (!isWhole && room < line) {
      if (y + line <= low) pieces.push(moreText(count - at, { ...box, y }, setting))
      return pieces
    }
    pieces.push(...bullet(item, { ...box, y, height: isWhole ? height : room }, setting))
    y += (isWhole ? height : Math.floor(room / line) * line) + size * GAP
  }
  if (count > items.length) pieces.push(moreText(count - items.length, { ...box, y }, setting))
  return pieces
}

/** The height of the items from one on. */
function restOf(heights: readonly number[], from: number, size: number): number {
  const rest = heights.slice(from)
  return rest.reduce((sum, height) => sum + height, 0) + (rest.length - 1) * size * GAP
}

function bullet(item: string, box: Box, setting: FieldSetting): Piece[] {
  const { size, ground } = setting
  const layout = layItem(item, box.width, box.height + 0.5, setting)
  const isRtl = layout.lines[0]?.isRtl === true
  const x = isRtl ? box.x + box.width - size * 0.3 : box.x + size * 0.3
  const y = box.y + layout.baseline - size * 0.33
  return [
    ({ context, colors }) => {
      context.fillStyle = colors[ground].mark
      fillDisc(context, x, y, size * 0.17)
    },
    textPiece(layout, { x: isRtl ? box.x : box.x + size * INDENT, y: box.y }, { ground, ink: 'ink', letters: 'plain' }),
  ]
}

/** "+3" */
export function moreText(count: number, box: Box, { size, ground, painter }: FieldSetting): Piece {
  const layout = layLine(`+${count}`, box.width, { size: size * 0.86, letters: 'bold' }, painter)
  return textPiece(layout, box, { ground, ink: 'quiet', letters: 'bold' })
}
