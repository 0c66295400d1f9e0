import type { Box, Point } from '../../shared/geometry/box'

/** What a support is held by: all of it, or one of its corners. */
export type Grip = 'whole' | Corner
export const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const
export type Corner = (typeof CORNERS)[number]

export type Sides = { readonly leastWidth: number; readonly leastHeight: number; readonly most: number }

/**
 * A support's box once its grip went so far: the corner across stays where it is, and no side leaves what it can be. With
 * `keepsShape` it stays as wide for its height as it is.
 */
export function gripBox(box: Box, grip: Grip, by: Point, sides: Sides, keepsShape = false): Box {
  if (grip === 'whole') return { ...box, x: box.x + by.x, y: box.y + by.y }
  const isLeft = grip === 'topLeft' || grip === 'bottomLeft'
  const isTop = grip === 'topLeft' || grip === 'topRight'
  const wished = { width: box.width + (isLeft ? -by.x : by.x), height: box.height + (isTop ? -by.y : by.y) }
  const { width, height } = keepsShape ? inShape(box, wished, sides) : within(wished, sides)
  return {
    x: isLeft ? box.x + box.width - width : box.x,
    y: isTop ? box.y + box.height - height : box.y,
    width,
    height,
  }
}

type Size = { readonly width: number; readonly height: number }

function within({ width, height }: Size, { leastWidth, leastHeight, most }: Sides): Size {
  return {
    width: Math.min(most, Math.max(leastWidth, width)),
    height: Math.min(most, Math.max(leastHeight, height)),
  }
}

function inShape(box: Size, wished: Size, { leastWidth, leastHeight, most }: Sides): Size {
  const least = Math.max(leastWidth / box.width, leastHeight / box.height)
  const largest = Math.min(most / box.width, most / box.height)
  const scale = Math.max(wished.width / box.width, wished.height / box.height)
  const kept = Math.min(largest, Math.max(least, scale))
  return { width: Math.round(box.width * kept), height: Math.round(box.height * kept) }
}
