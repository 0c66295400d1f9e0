import type { Clock } from '../room/clock'

/** A token bucket: so many at once, so many a second after that. */
export class RateLimit {
  readonly #perSecond: number
  readonly #burst: number
  readonly #clock: Pick<Clock, 'now'>
  #tokens: number
  #at: number

  constructor(limits: { perSecond: number; burst: number }, clock: Pick<Clock, 'now'>) {
    this.#perSecond = limits.perSecond
    this.#burst = limits.burst
    this.#clock = clock
    this.#tokens = limits.burst
    this.#at = clock.now()
  }

  /** Takes one; false where none is left. A clock that jumps back gives nothing and takes nothing. */
  take(): boolean {
    const now = this.#clock.now()
    const gained = (Math.max(0, now - this.#at) / 1_000) * this.#perSecond
    this.#at = now
    this.#tokens = Math.min(this.#burst, this.#tokens + gained)
    if (this.#tokens < 1) return false
    this.#tokens--
    return true
  }
}
