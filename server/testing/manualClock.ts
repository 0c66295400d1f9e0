import type { Clock } from '../room/clock'

type Timer = { at: number; run: () => void }

/** Time that stands still until it is moved. */
export class ManualClock implements Clock {
  #now: number
  /** How far the wall clock was set on. */
  #set = 0
  #timers = new Set<Timer>()
  readonly #rest: () => Promise<void>

  /** `rest` gives other work its turn. */
  constructor(start = 1_700_000_000_000, rest = turn) {
    this.#now = start
    this.#rest = rest
  }

  now(): number {
    return this.#now + this.#set
  }

  elapsed(): number {
    return this.#now
  }

  /** Sets the wall clock on, or back, as a person or the network does: no time passes, no timer falls due. */
  jump(ms: number): void {
    this.#set += ms
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Moves time on and runs what falls due, in order; between two timers other work gets its turn. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0]
      if (next === undefined || next.at > end) break
      this.#timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
      await this.#rest()
    }
    this.#now = end
    await this.#rest()
  }
}

/** Lets everything that is ready run, promises and immediates alike. */
export async function turn(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve))
}
