import type { Box, Point } from './box'

/**
 * How two boxes move to change places. In one row, or in one column, they keep the stretch from the first's start to the
 * second's end, so that boxes of different sizes cover nobody else; otherwise their top lefts change places.
 */
export function swapBoxes(a: Box, b: Box): { readonly a: Point; readonly b: Point } {
  const isRow = a.y < b.y + b.height && b.y < a.y + a.height
  const isColumn = a.x < b.x + b.width && b.x < a.x + a.width
  const across = isRow ? swapStretch(a.x, a.width, b.x, b.width) : [b.x - a.x, a.x - b.x]
  const down = isColumn && !isRow ? swapStretch(a.y, a.height, b.y, b.height) : [b.y - a.y, a.y - b.y]
  return { a: { x: across[0] ?? 0, y: down[0] ?? 0 }, b: { x: across[1] ?? 0, y: down[1] ?? 0 } }
}

function swapStretch(a: number, aLength: number, b: number, bLength: number): [number, number] {
  return a <= b ? [b + bLength - aLength - a, a - b] : [b - a, a + aLength - bLength - b]
}
