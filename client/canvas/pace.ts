/** A frame that took longer than this was missed. Milliseconds. */
const SLOW_FRAME = 28
const SLOW_FRAMES_IN_A_ROW = 4
/** So many frames in time let a device that was slow try again; twice as many whenever it fails. */
const TRUST = 60
const TRUST_MOST = 2_000

/** Whether a device keeps up. */
export interface Pace {
  /** It was slow the last time, and has not kept up for long enough since. */
  readonly isSlow: boolean
  /** The last frames were all missed. */
  readonly isStuck: boolean
  /** Tell each frame, with the milliseconds since the one before; a pause says nothing. */
  judge(elapsed: number): void
  /** Nothing moves any more: what comes next is judged anew. */
  rest(): void
}

export function createPace(): Pace {
  let missed = 0
  let inTime = 0
  let trust = TRUST
  let isSlow = false
  return {
    get isSlow() {
      return isSlow
    },
    get isStuck() {
      return missed >= SLOW_FRAMES_IN_A_ROW
    },
    judge(elapsed) {
      if (elapsed >= 1_000) return
      const isMissed = elapsed > SLOW_FRAME
      missed = isMissed ? missed + 1 : 0
      inTime = isMissed ? 0 : inTime + 1
      if (isSlow || missed < SLOW_FRAMES_IN_A_ROW) return
      isSlow = true
      inTime = 0
      trust = Math.min(TRUST_MOST, trust * 2)
    },
    rest() {
      missed = 0
      if (inTime >= trust) isSlow = false
    },
  }
}
