import type { Box, Point } from './box'

/** So little is a rounding and no overlap. Page units. */
export const SLACK = 1e-6

/** What a way must not end in, edges not included; whole page units. */
type Blocked = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/**
 * The shortest way, in whole page units, to where a box keeps `gap` from everything: (0, 0) where it does already. Of
 * several as short one to the right or below.
 */
export function wayToFree(box: Box, taken: readonly Box[], gap: number): Point {
  for (let reach = Math.max(box.width, box.height, 1); ; reach *= 2) {
    const way = shortWayToFree(box, taken, gap, reach)
    if (way !== null) return way
  }
}

/** The same, but null where it is not shorter than that. */
export function shortWayToFree(box: Box, taken: readonly Box[], gap: number, shorterThan: number): Point | null {
  const blocked: Blocked[] = []
  const reach = shorterThan + gap + 1
  const [left, right] = [box.x - reach, box.x + box.width + reach]
  const [top, bottom] = [box.y - reach, box.y + box.height + reach]
  for (const other of taken) {
    if (other.x > right || other.y > bottom || other.x + other.width < left || other.y + other.height < top) continue
    blocked.push(blockedBy(other, box, gap))
  }
  if (!blocked.some(isHere)) return shorterThan > 0 ? { x: 0, y: 0 } : null
  const downwards = [...blocked].sort((a, b) => a.top - b.top)
  const upwards = [...blocked].sort((a, b) => b.bottom - a.bottom)
  let best: Point | null = null
  let length = shorterThan
  for (const x of columnsOf(blocked)) {
    if (Math.abs(x) >= length) break
    const down = walk(downwards, x, 'bottom')
    const up = walk(upwards, x, 'top')
    const y = -up < down ? up : down
    if (Math.hypot(x, y) >= length) continue
    best = { x, y }
    length = Math.hypot(x, y)
  }
  return best
}

/** True for what blocks (0, 0). */
function isHere({ left, right, top, bottom }: Blocked): boolean {
  return left < 0 && right > 0 && top < 0 && bottom > 0
}

/** The nearest free point lies straight above or below, or on an edge: no other columns need to be tried. */
function columnsOf(blocked: readonly Blocked[]): number[] {
  const columns = new Set([0])
  for (const { left, right } of blocked) columns.add(left).add(right)
  return [...columns].sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)
}

/** From 0 past all that blocks the way in this column; they come in the order in which they begin. */
function walk(blocked: readonly Blocked[], x: number, past: 'top' | 'bottom'): number {
  let y = 0
  for (const one of blocked) {
    if (one.top < y && y < one.bottom && one.left < x && x < one.right) y = one[past]
  }
  return y
}

function blockedBy(other: Box, box: Box, gap: number): Blocked {
  return {
    left: Math.floor(other.x - gap - box.width - box.x + SLACK),
    right: Math.ceil(other.x + other.width + gap - box.x - SLACK),
    top: Math.floor(other.y - gap - box.height - box.y + SLACK),
    bottom: Math.ceil(other.y + other.height + gap - box.y - SLACK),
  }
}
