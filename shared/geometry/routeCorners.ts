import type { Point } from './box'
import type { Bend, RouteEnd } from './routeAround'
import { middleOf } from './routeOutline'

/** Where many lines turn at one corner they do so within this. Page units. */
const LANES = 160

type Turning = { readonly id: string; readonly from: RouteEnd; readonly to: RouteEnd; readonly bends: readonly Bend[] }

/** Which lines turn at which corner. A line is taken out before its bends are others, and put back after. */
export class RouteCorners<Line extends Turning> {
  private readonly byCorner = new Map<string, Set<Line>>()

  put(line: Line): void {
    for (const bend of line.bends) {
      const key = cornerKey(bend)
      this.byCorner.set(key, (this.byCorner.get(key) ?? new Set()).add(line))
    }
  }

  take(line: Line): void {
    for (const bend of line.bends) {
      const key = cornerKey(bend)
      const others = this.byCorner.get(key)
      others?.delete(line)
      if (others?.size === 0) this.byCorner.delete(key)
    }
  }

  at(corner: string): Iterable<Line> {
    return this.byCorner.get(corner) ?? []
  }

  /** Those that turn there, the sharpest turn first. */
  inOrder(corner: string): readonly Line[] {
    const turning = [...this.at(corner)].map((line) => ({ line, turn: turnOf(line, corner) }))
    return turning.sort((a, b) => a.turn - b.turn || (a.line.id < b.line.id ? -1 : 1)).map(({ line }) => line)
  }
}

export function cornerKey({ corner, hurdle }: Bend): string {
  return `${corner} ${hurdle}`
}

/** Each line that turns at a corner has its own way around it: this one is the `at`th of so many there. */
export function inLane(
  bend: Bend,
  { at, of }: { readonly at: number; readonly of: number },
  lane: number,
): { readonly point: Point; readonly off: number } {
  const by = at * Math.min(lane, bend.off, LANES / of)
  if (by <= 0) return bend
  const { corner, point } = bend
  const x = corner === 1 || corner === 2 ? point.x + by : point.x - by
  return { point: { x, y: corner > 1 ? point.y + by : point.y - by }, off: bend.off + by }
}

function turnOf({ from, to, bends }: Turning, corner: string): number {
  const at = bends.findIndex((bend) => cornerKey(bend) === corner)
  const bend = bends[at]
  if (bend === undefined) return 1
  const before = bends[at - 1]?.point ?? middleOf(from.outline)
  return straightness(before, bend.point, bends[at + 1]?.point ?? middleOf(to.outline))
}

/** 1 where the way goes straight on, -1 where it goes back. */
function straightness(before: Point, bend: Point, next: Point): number {
  const [ax, ay, bx, by] = [bend.x - before.x, bend.y - before.y, next.x - bend.x, next.y - bend.y]
  const length = Math.hypot(ax, ay) * Math.hypot(bx, by)
  return length === 0 ? 1 : (ax * bx + ay * by) / length
}
