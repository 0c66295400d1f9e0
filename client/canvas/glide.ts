import type { Point } from '../../shared/geometry/box'

/** How soon others' movements, told 20 times a second, arrive: 63 % of the way in this time. Milliseconds. */
const EASE = 45
const CLOSE_ENOUGH = 0.2

/** Points that move towards where they were last told to be, so that 20 positions a second look like a movement. */
export class Glide<Key> {
  private readonly points = new Map<Key, { at: Point; to: Point }>()

  /** A point that is new is there at once, or starts from `from`. */
  tell(key: Key, to: Point, from: Point = to): void {
    const known = this.points.get(key)
    if (known === undefined) this.points.set(key, { at: from, to })
    else known.to = to
  }

  at(key: Key): Point | null {
    return this.points.get(key)?.at ?? null
  }

  keepOnly(keys: ReadonlySet<Key>): void {
    for (const key of this.points.keys()) if (!keys.has(key)) this.points.delete(key)
  }

  /** Moves everything on by so many milliseconds. True while something is still on its way. */
  step(elapsed: number): boolean {
    const share = 1 - Math.exp(-elapsed / EASE)
    let isMoving = false
    for (const point of this.points.values()) {
      const [dx, dy] = [point.to.x - point.at.x, point.to.y - point.at.y]
      if (dx === 0 && dy === 0) continue
      const isThere = Math.hypot(dx, dy) < CLOSE_ENOUGH
      point.at = isThere ? point.to : { x: point.at.x + dx * share, y: point.at.y + dy * share }
      isMoving ||= !isThere
    }
    return isMoving
  }
}
