/** Time as the rooms see it, so that tests can run it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Gives a function that calls the timer off. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
