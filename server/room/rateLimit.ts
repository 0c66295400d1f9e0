import type { Clock } from './clock'

/** A token bucket: so many at once, so many a second after that. */
export class RateLimit {
  readonly #perSecond: number
  readonly #burst: number
  readonly #clock: Pick<Clock, 'elapsed'>
  #tokens: number
  #at: number

  constructor(limits: { perSecond: number; burst: number }, clock: Pick<Clock, 'elapsed'>) {
    this.#perSecond = limits.perSecond
    this.#burst = limits.burst
    this.#clock = clock
    this.#tokens = limits.burst
    this.#at = clock.elapsed()
  }

  /** Takes one; false where none is left. */
  take(): boolean {
    this.#refill()
    if (this.#tokens < 1) return false
    this.#tokens--
    return true
  }

  /** Takes `count`, on credit where they are not there. Gives the milliseconds until the debt is paid, 0 without one. */
  spend(count: number): number {
    this.#refill()
    this.#tokens -= count
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#perSecond) * 1_000)
  }

  #refill(): void {
    const now = this.#clock.elapsed()
    const gained = ((now - this.#at) / 1_000) * this.#perSecond
    this.#at = now
    this.#tokens = Math.min(this.#burst, this.#tokens + gained)
  }
}
