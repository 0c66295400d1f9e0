/** A frame that took longer than this was missed. Milliseconds. */
const SLOW_FRAME = 28
const SLOW_FRAMES_IN_A_ROW = 4
/** Fewer of them say the same where they took so long together; one alone says nothing. Milliseconds. */
const LONG_IN_A_ROW = 160
/** A frame that took so long was no frame: nothing was asked for meanwhile, or the page slept. Milliseconds. */
export const PAUSE = 1_000
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
  let missedTime = 0
  let inTime = 0
  let trust = TRUST
  let isSlow = false
  const isStuck = () => missed >= SLOW_FRAMES_IN_A_ROW || (missed > 1 && missedTime > LONG_IN_A_ROW)
  return {
    get isSlow() {
      return isSlow
    },
    get isStuck() {
      return isStuck()
    },
    judge(elapsed) {
      if (elapsed >= PAUSE) return
      const isMissed = elapsed > SLOW_FRAME
      missed = isMissed ? missed + 1 : 0
      missedTime = isMissed ? missedTime + elapsed : 0
      inTime = isMissed ? 0 : inTime + 1
      if (isSlow || !isStuck()) return
      isSlow = true
      inTime = 0
      trust = Math.min(TRUST_MOST, trust * 2)
    },
    rest() {
      missed = 0
      missedTime = 0
      if (inTime >= trust) isSlow = false
    },
  }
}
