import { createPace, PAUSE } from './pace'

/** A timer that can be taken back; `setTimeout` in a browser. */
export type Timers = {
  set(run: () => void, milliseconds: number): number
  clear(handle: number): void
}

/** How finely a layer is drawn at the moment. */
export interface Resolution {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  readonly detail: 'fine' | 'coarse'
  /** Since the last rest something was painted less exactly than it could be. */
  readonly isRough: boolean
  /** The finest that the screen shows, capped. */
  setFinest(pixelRatio: number): void
  /**
   * Tell each frame that repainted the layer, with the milliseconds since the one before. `movement`: all of the layer
   * is on its way, so that nobody looks at its letters.
   */
  painted(elapsed: number, movement: boolean): void
  /** What is painted now is less exact than it could be: `onChange` runs at rest. */
  roughen(): void
  stop(): void
}

/** More than this costs memory and time that no eye sees. */
const FINEST = 2
/** So long after the last movement everything is drawn finely again. Milliseconds. */
const REST = 150
/** Where frames take longer, after so many of them: between two there is no rest. */
const REST_FRAMES = 2.5
const REST_MOST = 600
/** What is left, frame by frame, of how long an earlier one took. */
const FADES = 0.8
/**
 * Draws coarser while the board moves on a device that cannot keep up, and finely again once it rests: the cost of a
 * frame is its pixels and its letters there. A device that was slow is taken for slow at the next movement too, until
 * it has kept up for a while. `onChange` runs when something here is another.
 */
export function createResolution(timers: Timers, onChange: () => void): Resolution {
  const pace = createPace()
  let finest = 1
  let isCoarse = false
  let isRough = false
  let rest: number | null = null
  let longest = 0
  const set = (coarse: boolean) => {
    if (coarse === isCoarse) return
    isCoarse = coarse
    onChange()
  }
  const atRest = () => {
    rest = null
    longest = 0
    pace.rest()
    const wasRough = isRough
    isRough = false
    if (isCoarse) set(false)
    else if (wasRough) onChange()
  }
  const waitForRest = () => {
    if (rest !== null) timers.clear(rest)
    rest = timers.set(atRest, Math.min(REST_MOST, Math.max(REST, longest * REST_FRAMES)))
  }
  return {
    get pixelRatio() {
      return isCoarse ? Math.min(1, finest) : finest
    },
    get detail() {
      return isCoarse ? 'coarse' : 'fine'
    },
    get isRough() {
      return isRough
    },
    setFinest(pixelRatio) {
      const next = Math.min(FINEST, Math.max(1, pixelRatio))
      if (next === finest) return
      finest = next
      onChange()
    },
    painted(elapsed, movement) {
      pace.judge(elapsed)
      if (elapsed < PAUSE) longest = Math.max(longest * FADES, elapsed)
      if (movement ? pace.isSlow : pace.isStuck) set(true)
      if (isCoarse) waitForRest()
    },
    roughen() {
      isRough = true
      waitForRest()
    },
    stop() {
      if (rest !== null) timers.clear(rest)
    },
  }
}
