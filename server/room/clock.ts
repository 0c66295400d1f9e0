/**
 * Time as the rooms see it, so that tests can run it by hand. The wall clock is for stamps alone: people set it, a
 * laptop that wakes up moves it, and it may go back.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Milliseconds since some moment; only goes forward. How long something took or is to take. */
  elapsed(): number
  /** Gives a function that calls the timer off. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
