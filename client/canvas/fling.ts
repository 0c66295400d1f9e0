import type { Camera, CameraState } from '../session/camera'
import type { CanvasPointer } from '../tools/toolContext'
import type { FrameClock } from './frameLoop'

/** So long before the release the finger's speed is read. Milliseconds. */
const SPAN = 80
/** CSS pixels a millisecond: slower is no flick, faster nobody can follow. */
const SLOWEST = 0.4
const FASTEST = 4
/** 63 % of the speed is gone after this. Milliseconds. */
const EASE = 280
const REST = 0.03
const LONGEST_FRAME = 50

/** Lets the view run on after a finger threw it. */
export interface Fling {
  /** The finger has the view here now. */
  track(pointer: CanvasPointer): void
  /** The finger is gone; one that stood still before throws nothing. */
  release(time: number): void
  stop(): void
}

type Wiring = {
  readonly clock: FrameClock
  readonly camera: Camera
  /** True where the person wants nothing to move by itself. */
  prefersStillness(): boolean
}

export function createFling({ clock, camera, prefersStillness }: Wiring): Fling {
  let samples: CanvasPointer[] = []
  let handle: number | null = null
  let speed = { x: 0, y: 0 }
  let left: CameraState | null = null
  let last: number | null = null

  const stop = () => {
    if (handle !== null) clock.cancel(handle)
    handle = null
    samples = []
  }
  const frame = (time: number) => {
    const elapsed = Math.min(LONGEST_FRAME, last === null ? 1000 / 60 : time - last)
    last = time
    // Whoever else moves the view meanwhile means it.
    if (camera.state !== left || Math.hypot(speed.x, speed.y) < REST) return stop()
    handle = clock.request(frame)
    camera.panBy(speed.x * elapsed, speed.y * elapsed)
    left = camera.state
    const kept = Math.exp(-elapsed / EASE)
    speed = { x: speed.x * kept, y: speed.y * kept }
  }
  return {
    track(pointer) {
      samples = [...samples.filter(({ time }) => pointer.time - time <= SPAN), pointer]
    },
    release(time) {
      speed = speedOf(samples.filter((one) => time - one.time <= SPAN))
      stop()
      if (prefersStillness() || Math.hypot(speed.x, speed.y) < SLOWEST) return
      left = camera.state
      last = null
      handle = clock.request(frame)
    },
    stop,
  }
}

function speedOf(samples: readonly CanvasPointer[]): { x: number; y: number } {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined || last.time === first.time) return { x: 0, y: 0 }
  const span = last.time - first.time
  const [x, y] = [(last.screen.x - first.screen.x) / span, (last.screen.y - first.screen.y) / span]
  const share = Math.min(1, FASTEST / Math.max(FASTEST, Math.hypot(x, y)))
  return { x: x * share, y: y * share }
}
