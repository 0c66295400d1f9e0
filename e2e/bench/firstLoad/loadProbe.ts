/** What the probe in the page has seen. Milliseconds since the address was asked for. */
export type Seen = {
  /** Anything at all. */
  readonly firstPaint: number
  /** The form that asks who comes; null where nobody was asked. */
  readonly form: number | null
  /** The end of the first frame with words on the board: of a post-it, or of a cluster that is seen from afar. */
  readonly painted: number
  /** The end of the first frame in which the view followed a wheel. */
  readonly gesture: number
  /** The longest piece of work of the main thread till then, and how much of all beyond 50 ms each. */
  readonly longest: number
  readonly blocked: number
}

/** How a contender's page is read. Each runs in the page. */
export type Reading = {
  /** What the view is, as a text that is another one once it has moved; null where there is none yet. */
  readonly view: () => string | null
  /** Says a name and goes in, once the form is there. True where it did. */
  readonly enter: () => boolean
}

/** What the page tells the bench: that a wheel may turn, then all that it saw. */
export type Told = 'painted' | Seen

declare global {
  /** Put into the page beside `installLoadProbe`; takes a `Told` as JSON. */
  var benchTell: (told: string) => void
}

/** Runs in the page, before its own scripts. */
export function installLoadProbe({ view: readView, enter: goIn }: Reading): void {
  if (window !== top) return
  let form: number | null = null
  let painted: number | null = null
  let hasMoved = false
  const work = { longest: 0, blocked: 0 }
  const endOfFrame = (then: (time: number) => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => then(performance.now())
      channel.port2.postMessage(null)
    })
  }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      work.longest = Math.max(work.longest, duration)
      work.blocked += duration - 50
    }
  }).observe({ type: 'longtask', buffered: true })
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const { fillText } = prototype
    prototype.fillText = function (...words: Parameters<typeof fillText>) {
      fillText.apply(this, words)
      if (painted !== null || words[0].trim() === '') return
      painted = Number.NaN
      prototype.fillText = fillText
      endOfFrame((time) => {
        painted = time
        benchTell(JSON.stringify('painted'))
      })
    }
  }
  // A wheel counts where the page took it for itself.
  let before: string | null = null
  const note = () => {
    before ??= readView()
  }
  const forget = (event: WheelEvent) => {
    if (!event.defaultPrevented) before = null
  }
  addEventListener('wheel', note, { capture: true, passive: true })
  addEventListener('wheel', forget, { passive: true })
  const tell = (gesture: number) => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
    benchTell(JSON.stringify({ firstPaint, form, painted, gesture, ...work }))
  }
  const look = () => {
    if (form === null && painted === null && goIn()) form = performance.now()
    if (before !== null && readView() !== before) {
      hasMoved = true
      endOfFrame(tell)
    }
    if (!hasMoved) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
