export interface Throttle {
  /** Runs now where the last run was long enough ago, else once when it will be. */
  call(): void
  cancel(): void
}

/** At most one run in `interval` milliseconds, asked for at each run; the first at once and the last never lost. */
export function createThrottle(interval: number | (() => number), run: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isDue = false
  const pause = () => {
    timer = setTimeout(
      () => {
        timer = null
        if (isDue) runNow()
      },
      typeof interval === 'number' ? interval : interval(),
    )
  }
  const runNow = () => {
    isDue = false
    pause()
    run()
  }
  return {
    call() {
      if (timer === null) runNow()
      else isDue = true
    },
    cancel() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      isDue = false
    },
  }
}
