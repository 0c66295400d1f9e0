/** A timer that can be taken back; `setTimeout` in a browser. */
export type Timers = {
  set(run: () => void, milliseconds: number): number
  clear(handle: number): void
}

/** How finely the canvas is drawn at the moment. */
export interface Resolution {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  readonly detail: 'fine' | 'coarse'
  /** The finest that the screen shows, capped. */
  setFinest(pixelRatio: number): void
  /** Tell each frame that repainted the board, with the milliseconds since the one before. */
  painted(elapsed: number): void
  stop(): void
}

/** More than this costs memory and time that no eye sees. */
const FINEST = 2
/** A frame that took longer than this was missed. Milliseconds. */
const SLOW_FRAME = 28
const SLOW_FRAMES_IN_A_ROW = 4
/** So long after the last movement everything is drawn finely again. Milliseconds. */
const REST = 150

/**
 * Draws coarser while the board moves on a device that cannot keep up, and finely again once it rests: the cost of a
 * frame is its pixels and its letters there. `onChange` runs when something here is another.
 */
export function createResolution(timers: Timers, onChange: () => void): Resolution {
  let finest = 1
  let isCoarse = false
  let slow = 0
  let rest: number | null = null
  const set = (coarse: boolean) => {
    if (coarse === isCoarse) return
    isCoarse = coarse
    onChange()
  }
  const atRest = () => {
    rest = null
    slow = 0
    set(false)
  }
  return {
    get pixelRatio() {
      return isCoarse ? Math.min(1, finest) : finest
    },
    get detail() {
      return isCoarse ? 'coarse' : 'fine'
    },
    setFinest(pixelRatio) {
      const next = Math.min(FINEST, Math.max(1, pixelRatio))
      if (next === finest) return
      finest = next
      onChange()
    },
    painted(elapsed) {
      slow = elapsed > SLOW_FRAME && elapsed < 1_000 ? slow + 1 : 0
      if (slow >= SLOW_FRAMES_IN_A_ROW) set(true)
      if (!isCoarse) return
      if (rest !== null) timers.clear(rest)
      rest = timers.set(atRest, REST)
    },
    stop() {
      if (rest !== null) timers.clear(rest)
    },
  }
}
