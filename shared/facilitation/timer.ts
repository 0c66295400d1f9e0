import type { Timer } from './lead'

/** The longest that a timer runs: a day. Milliseconds. */
const LONGEST = 24 * 3_600_000

/**
 * Everything here is of the server's clock, in milliseconds: a timer says when it ends, so that every device that knows
 * the server's clock shows the same, after a reload and a restart too. Nothing is written while it runs.
 */
export function startTimer(length: number, now: number): Timer {
  const total = Math.min(LONGEST, Math.max(0, Math.round(length)))
  return { endsAt: now + total, left: null, total }
}

/** What is left, never below 0. */
export function timeLeft(timer: Timer, now: number): number {
  return Math.max(0, timer.left ?? (timer.endsAt ?? now) - now)
}

/** How long it has been over; 0 while it is not, and while it is paused. */
export function timeOver(timer: Timer, now: number): number {
  return timer.endsAt === null ? 0 : Math.max(0, now - timer.endsAt)
}

export function isPaused(timer: Timer): boolean {
  return timer.endsAt === null
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return isPaused(timer) ? timer : { ...timer, endsAt: null, left: timeLeft(timer, now) }
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return isPaused(timer) ? { ...timer, endsAt: now + timeLeft(timer, now), left: null } : timer
}

/** More time, or with a negative `by` less, from what is left: a timer that is over begins with `by`. */
export function extendTimer(timer: Timer, by: number, now: number): Timer {
  const left = Math.min(LONGEST, Math.max(0, timeLeft(timer, now) + by))
  const total = Math.min(LONGEST, Math.max(left, timer.total + by))
  return isPaused(timer) ? { endsAt: null, left, total } : { endsAt: now + left, left: null, total }
}
