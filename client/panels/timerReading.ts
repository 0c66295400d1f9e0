import type { Timer } from '../../shared/facilitation/lead'
import { isPaused, timeLeft, timeOver } from '../../shared/facilitation/timer'

export type TimerReading = {
  /** As on a clock, "4:59" or "1:04:59"; with a plus where the time is over. */
  readonly text: string
  /** `last` is the last minute. */
  readonly state: 'running' | 'last' | 'over' | 'paused'
  /** What is left of the whole, from 0 to 1. */
  readonly share: number
  /** When another text stands there: milliseconds from now; null while nothing changes by itself. */
  readonly changesIn: number | null
}

const SECOND = 1_000
const MINUTE = 60_000

/** What a timer shows at this moment of the server's clock, on every device alike. */
export function readTimer(timer: Timer, now: number): TimerReading {
  const left = timeLeft(timer, now)
  const over = timeOver(timer, now)
  const share = timer.total === 0 ? 0 : Math.min(1, left / timer.total)
  if (isPaused(timer)) return { text: clockText(left), state: 'paused', share, changesIn: null }
  if (left > 0) {
    const changesIn = left % SECOND || SECOND
    return { text: clockText(left), state: left > MINUTE ? 'running' : 'last', share, changesIn }
  }
  return { text: `+${clockText(over - (over % SECOND))}`, state: 'over', share, changesIn: SECOND - (over % SECOND) }
}

/** Of a duration in milliseconds, begun seconds counted whole: 1 ms shows as 0:01. */
export function clockText(duration: number): string {
  const seconds = Math.ceil(duration / SECOND)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`
}

export type Moment = 'five' | 'one' | 'end'

const MOMENTS: readonly (readonly [Moment, before: number])[] = [
  ['end', 0],
  ['one', MINUTE],
  ['five', 5 * MINUTE],
]

/**
 * What is worth telling of what a running timer passed between two looks at the server's clock: the latest alone, and
 * null for what a page slept through, more than `STALE` ago.
 */
export function momentBetween(timer: Timer, from: number, to: number): Moment | null {
  const { endsAt } = timer
  if (endsAt === null) return null
  for (const [moment, before] of MOMENTS) {
    const at = endsAt - before
    if (from < at && at <= to) return to - at <= STALE ? moment : null
  }
  return null
}

/** Milliseconds: a sound that late tells nobody anything. */
const STALE = 10_000
