/** What the sampler in the page saw between `start` and `stop`. Milliseconds. */
export type Sample = {
  /** Between each two frames. */
  readonly frames: readonly number[]
  /** From the start to when a canvas was last painted. */
  readonly paintedAfter: number
}

type Sampler = {
  start(): void
  /** Resolves once no canvas was painted for `quiet`, at the latest after `most`. */
  whenStill(quiet: number, most: number): Promise<void>
  stop(): Sample
  /** Resolves once the turn of the wheel of that time has come, at the latest after `most`. Milliseconds since 1970. */
  whenWheeled(time: number, most: number): Promise<void>
}

declare global {
  /** Put into the page by `installSampler`. */
  var benchSampler: Sampler
}

/** Runs in the page, before its own scripts. A layer that is painted again is cleared first: that tells of it. */
export function installSampler(): void {
  let frames: number[] = []
  let isOn = false
  let last = 0
  let startedAt = 0
  let paintedAt = 0
  const { clearRect } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    paintedAt = performance.now()
    clearRect.apply(this, box)
  }
  let wheeledAt = 0
  addEventListener(
    'wheel',
    ({ timeStamp }) => {
      wheeledAt = performance.timeOrigin + timeStamp
    },
    { capture: true, passive: true },
  )
  const onFrame = (time: number) => {
    if (!isOn) return
    if (last > 0) frames.push(time - last)
    last = time
    requestAnimationFrame(onFrame)
  }
  globalThis.benchSampler = {
    start() {
      frames = []
      last = 0
      isOn = true
      startedAt = performance.now()
      paintedAt = startedAt
      requestAnimationFrame(onFrame)
    },
    whenStill(quiet, most) {
      const began = performance.now()
      return new Promise((resolve) => {
        const timer = setInterval(() => {
          const now = performance.now()
          if (now - Math.max(began, paintedAt) < quiet && now - began < most) return
          clearInterval(timer)
          resolve()
        }, 50)
      })
    },
    whenWheeled(time, most) {
      const began = performance.now()
      return new Promise((resolve) => {
        const look = () => {
          if (wheeledAt >= time - 0.5 || performance.now() - began > most) resolve()
          else setTimeout(look, 10)
        }
        look()
      })
    },
    stop() {
      isOn = false
      return { frames, paintedAfter: paintedAt - startedAt }
    },
  }
}
