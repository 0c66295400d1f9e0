import type { Point } from '../../shared/geometry/box'

type Trace = { readonly at: Point; readonly time: number }

/** A trail is gone after this. Milliseconds. */
export const TRAIL = 1_000
/** CSS pixels. */
const HEAD = 6
const WIDEST = 7

/** Where lasers have pointed in the last moment: page points, by whom. */
export class LaserTrails<Key> {
  private readonly traces = new Map<Key, Trace[]>()
  private readonly heads = new Map<Key, Point>()

  /** Where each laser points now; one that is not named is out, and its trail fades. */
  tell(lasers: ReadonlyMap<Key, Point>, time: number): void {
    for (const key of this.heads.keys()) if (!lasers.has(key)) this.heads.delete(key)
    for (const [key, at] of lasers) {
      const head = this.heads.get(key)
      if (head?.x === at.x && head.y === at.y) continue
      this.heads.set(key, at)
      const known = this.traces.get(key) ?? []
      // Put out and on again elsewhere, it draws no line in between.
      this.traces.set(key, [...(head === undefined ? [] : known), { at, time }])
    }
    for (const [key, traces] of this.traces) {
      const young = traces.filter((trace) => time - trace.time < TRAIL)
      if (young.length > 0) this.traces.set(key, young)
      else this.traces.delete(key)
    }
  }

  /** True while something fades. */
  get isFading(): boolean {
    return this.traces.size > 0
  }

  get isEmpty(): boolean {
    return this.traces.size === 0 && this.heads.size === 0
  }

  /** `toScreen` gives CSS pixels. */
  draw(context: CanvasRenderingContext2D, toScreen: (point: Point) => Point, time: number, color: string): void {
    context.strokeStyle = color
    context.fillStyle = color
    context.lineCap = 'butt'
    for (const traces of this.traces.values()) {
      const points = traces.map(({ at }) => toScreen(at))
      for (const [at, trace] of traces.entries()) {
        const left = 1 - (time - trace.time) / TRAIL
        context.globalAlpha = 0.85 * left
        context.lineWidth = Math.max(1, WIDEST * left)
        strokePiece(context, points, at)
      }
    }
    for (const head of this.heads.values()) drawHead(context, toScreen(head))
    context.globalAlpha = 1
  }
}

/** From halfway before a point to halfway after it: so pieces meet without a corner and do not lie on each other. */
function strokePiece(context: CanvasRenderingContext2D, points: readonly Point[], at: number): void {
  const [before, point, after] = [points[at - 1], points[at], points[at + 1]]
  if (point === undefined || (before === undefined && after === undefined)) return
  const start = before === undefined ? point : halfway(before, point)
  const end = after === undefined ? point : halfway(point, after)
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.quadraticCurveTo(point.x, point.y, end.x, end.y)
  context.stroke()
}

function halfway(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function drawHead(context: CanvasRenderingContext2D, { x, y }: Point): void {
  for (const [alpha, radius] of [
    [0.25, HEAD * 2],
    [1, HEAD],
  ] as const) {
    context.globalAlpha = alpha
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
  }
}
