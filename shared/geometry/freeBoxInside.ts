import { type Box, boxesOverlap, expandBox, type Point } from './box'
import type { Size } from './layout'

/** The first place in reading order for a box inside another one that keeps `gap` from everything; null without. */
export function findFreeBoxInside(existing: readonly Box[], size: Size, gap: number, inside: Box): Point | null {
  const right = inside.x + inside.width - size.width
  const bottom = inside.y + inside.height - size.height
  const around = expandBox(inside, gap)
  const close = existing.filter((box) => boxesOverlap(box, around)).sort((a, b) => a.x - b.x)
  const rows = [inside.y, ...close.map(({ y, height }) => y + height + gap)].filter((y) => y >= inside.y && y <= bottom)
  for (const y of [...new Set(rows)].sort((a, b) => a - b)) {
    const x = firstFreeInRow(close, { ...inside, ...size, y }, gap)
    if (x <= right) return { x, y }
  }
  return null
}

/** Where the row is free from for a box, at the earliest where it lies; the others come from left to right. */
function firstFreeInRow(others: readonly Box[], box: Box, gap: number): number {
  let room = expandBox(box, gap - 0.5)
  let { x } = box
  let end = Number.NEGATIVE_INFINITY
  for (const other of others) {
    if (other.y >= room.y + room.height || room.y >= other.y + other.height) continue
    // All that begins before the room's end is known: where none of it reaches into the room, the room is free.
    while (other.x >= room.x + room.width && end > room.x) {
      x = end + gap
      room = expandBox({ ...box, x }, gap - 0.5)
    }
    if (other.x >= room.x + room.width) return x
    end = Math.max(end, other.x + other.width)
  }
  return end > room.x ? end + gap : x
}
