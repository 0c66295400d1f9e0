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
    context.lineCap = 'round'
    for (const traces of this.traces.values()) {
      for (const [at, trace] of traces.entries()) {
        const before = traces[at - 1]
        if (before === undefined) continue
        const left = 1 - (time - trace.time) / TRAIL
        const [from, to] = [toScreen(before.at), toScreen(trace.at)]
        context.globalAlpha = 0.85 * left
        context.lineWidth = Math.max(1, WIDEST * left)
        context.beginPath()
        context.moveTo(from.x, from.y)
        context.lineTo(to.x, to.y)
        context.stroke()
      }
    }
    for (const head of this.heads.values()) drawHead(context, toScreen(head))
    context.globalAlpha = 1
  }
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
