import type { Point } from './box'

/** The width to height of what is laid out as a whole: a screen's. */
const RATIO = 16 / 10

export type GridOptions = {
  /** The top left of the first cell. */
  readonly origin: Point
  readonly columns: number
  /** The side of a cell, and the distance between two, in page units. */
  readonly size: number
  readonly gap: number
}

/** The top lefts of `count` square cells, row by row. */
export function layoutInGrid(count: number, { origin, columns, size, gap }: GridOptions): Point[] {
  const step = size + gap
  return Array.from({ length: count }, (_, index) => ({
    x: origin.x + (index % columns) * step,
    y: origin.y + Math.floor(index / columns) * step,
  }))
}

/** The columns that make `count` square cells a block close to 16:10. */
export function columnsFor(count: number): number {
  return Math.max(1, Math.round(Math.sqrt(count * RATIO)))
}

/** The same for a block that stays as it is: one column more or less where that leaves its last row fuller. */
export function evenColumnsFor(count: number): number {
  const usual = columnsFor(count)
  const rowsWith = (columns: number) => Math.ceil(count / columns)
  const emptyWith = (columns: number) => rowsWith(columns) * columns - count
  const strayOf = (columns: number) => Math.abs(Math.log(columns / rowsWith(columns) / RATIO))
  const [best = usual] = [usual, usual - 1, usual + 1]
    .filter((columns) => columns >= 1 && columns <= count)
    .sort((a, b) => emptyWith(a) - emptyWith(b) || strayOf(a) - strayOf(b))
  return best
}

export type Size = { readonly width: number; readonly height: number }

/** The room that a grid takes, without a gap around it. */
export function gridSize(count: number, columns: number, size: number, gap: number): Size {
  const across = Math.min(count, columns)
  const down = Math.ceil(count / columns)
  return { width: Math.max(0, across * (size + gap) - gap), height: Math.max(0, down * (size + gap) - gap) }
}

/**
 * Where blocks of any size lie, in their order and in rows that together come close to 16:10, or are so wide; from
 * (0, 0).
 */
export function packInRows(blocks: readonly Size[], gap: number, atLeast = 0): Point[] {
  const area = blocks.reduce((sum, block) => sum + (block.width + gap) * (block.height + gap), 0)
  const widest = blocks.reduce((width, block) => Math.max(width, block.width), 0)
  const rowWidth = Math.max(widest, atLeast, Math.sqrt(area * RATIO))
  let x = 0
  let y = 0
  let rowHeight = 0
  return blocks.map((block) => {
    if (x > 0 && x + block.width > rowWidth) {
      x = 0
      y += rowHeight + gap
      rowHeight = 0
    }
    const place = { x, y }
    x += block.width + gap
    rowHeight = Math.max(rowHeight, block.height)
    return place
  })
}
