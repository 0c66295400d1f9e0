import type { Present } from './present'

/** From where somebody looks. */
export type Viewpoint = Pick<Present, 'id' | 'x' | 'y' | 'editing'>

/** Who drags something counts as half as far. */
const DRAGGING = 1 / 4
const NOWHERE = Number.MAX_VALUE

/**
 * The `most` people nearest to a viewpoint, the nearest first: oneself, who writes in the same note, then by the way to
 * their cursors, and last who has none. Among people at one distance those are taken whose ids follow one's own, in a
 * ring: everybody gives the same answer at every time, and everybody is somebody's neighbour.
 */
export function nearest(to: Viewpoint, people: readonly Present[], most: number): Present[] {
  const found: Present[] = []
  const ways: number[] = []
  for (const one of people) {
    const way = wayTo(to, one)
    const full = found.length === most
    if (full && !isBefore(to, way, one, ways[most - 1] as number, found[most - 1] as Present)) continue
    let at = full ? most - 1 : found.length
    for (; at > 0 && isBefore(to, way, one, ways[at - 1] as number, found[at - 1] as Present); at--) {
      found[at] = found[at - 1] as Present
      ways[at] = ways[at - 1] as number
    }
    found[at] = one
    ways[at] = way
  }
  return found
}

function wayTo(to: Viewpoint, one: Present): number {
  if (one.id === to.id) return -1
  if (to.editing !== null && to.editing === one.editing) return 0
  const way = (one.x - to.x) ** 2 + (one.y - to.y) ** 2
  if (Number.isNaN(way)) return NOWHERE
  // The one unit sets dragging apart from not dragging at the same place, too.
  return (way + 1) * (one.isDragging ? DRAGGING : 1)
}

function isBefore(to: Viewpoint, way: number, one: Present, otherWay: number, other: Present): boolean {
  if (way !== otherWay) return way < otherWay
  return ring(to, one) < ring(to, other)
}

function ring(from: Viewpoint, one: Present): number {
  return (one.id - from.id) >>> 0
}

/** Where most is going on: half of the cursors are left of it, half are above it. NaN where there is none. */
export function centreOf(people: readonly Present[]): { x: number; y: number } {
  const placed = people.filter((one) => !Number.isNaN(one.x))
  return { x: median(placed.map((one) => one.x)), y: median(placed.map((one) => one.y)) }
}

function median(values: number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? Number.NaN
}
