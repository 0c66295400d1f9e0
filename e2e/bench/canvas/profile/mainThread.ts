/** An event of the browser's own tracing; times in microseconds. */
export type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** What the main thread of a page does, in the order in which a frame does it. */
export const WORK = [
  'script',
  'input',
  'style and layout',
  'layers',
  'drawing canvases',
  'collecting',
  'other',
] as const
export type Work = (typeof WORK)[number]

/** By how Chromium calls it; the first that fits. */
const WORK_BY_NAME: readonly (readonly [RegExp, Work])[] = [
  [/GC|Sweep|Scavenge/, 'collecting'],
  [/^Canvas2D|DoUpdateLayers|CanvasResource/, 'drawing canvases'],
  [/recalcStyle|[Ll]ayout$|performLayout|UpdateLayoutTree|UpdateStyle/, 'style and layout'],
  [/PrePaint|^Paint|Layerize|Commit|Compositor|LayerTree|BeginMainFrame/, 'layers'],
  [/^EventDispatch|handleMouse|handlePointer|HitTest|WheelEvent/, 'input'],
  [/FunctionCall|v8|Evaluate|FireAnimationFrame|TimerFire|Microtask|RunMicrotasks|XHR|WebSocket/, 'script'],
]

/** Milliseconds of each kind of work of the thread on which pages run, each event without those in it. */
export function workOfMainThread(events: readonly TraceEvent[], pid: number): ReadonlyMap<Work, number> {
  const main = events.find(
    (one) => one.name === 'thread_name' && one.pid === pid && one.args?.name === 'CrRendererMain',
  )
  const own = events
    .filter(({ ph, pid: of, tid }) => ph === 'X' && of === pid && tid === main?.tid)
    .sort((a, b) => a.ts - b.ts || durationOf(b) - durationOf(a))
  const sums = new Map<Work, number>(WORK.map((work) => [work, 0]))
  const add = (event: TraceEvent, micros: number) => {
    const work = workOf(event.name)
    sums.set(work, (sums.get(work) ?? 0) + micros / 1_000)
  }
  const around: TraceEvent[] = []
  for (const event of own) {
    while (around.length > 0 && endOf(around.at(-1) as TraceEvent) <= event.ts) around.pop()
    const outer = around.at(-1)
    if (outer !== undefined) add(outer, -durationOf(event))
    add(event, durationOf(event))
    around.push(event)
  }
  return sums
}

function workOf(name: string): Work {
  return WORK_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}

function durationOf({ dur = 0 }: TraceEvent): number {
  return dur
}

function endOf(event: TraceEvent): number {
  return event.ts + durationOf(event)
}
