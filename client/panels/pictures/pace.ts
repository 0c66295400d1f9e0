/** Longer than this nothing else of the page waits. Milliseconds. */
const SLICE = 12

/** Lets long work be done in slices, and be called off between them. */
export interface Pace {
  /** Waits where the page has waited long enough; throws once the work is called off. */
  rest(this: void): Promise<void>
  /** `done` of the work is done, from 0 to 1. */
  tell(done: number): void
}

export function createPace(signal: AbortSignal, onProgress: (done: number) => void = () => {}): Pace {
  let since = performance.now()
  return {
    async rest() {
      if (performance.now() - since >= SLICE) {
        await new Promise((resolve) => setTimeout(resolve))
        since = performance.now()
      }
      signal.throwIfAborted()
    },
    tell: onProgress,
  }
}
