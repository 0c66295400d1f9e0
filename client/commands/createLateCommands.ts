import type { LateSource } from './createCommands'

/** The commands that come once the board stands. */
export interface LateCommandsSource extends LateSource {
  /** Resolves once they are here; rejects without a network. */
  fetch(): Promise<void>
  stop(): void
}

/** Runs something after so many milliseconds; gives what calls that off. */
type Later = (run: () => void, after: number) => () => void

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** Fetches them once the page has settled, and again until they come. */
export function createLateCommands(settled: Promise<void>, later: Later): LateCommandsSource {
  const source: LateSource = { current: null }
  let isOn = true
  let callOff = () => {}
  const fetch = async () => {
    if (source.current !== null) return
    const { LATE_COMMANDS } = await import('./lateCommands')
    source.current = LATE_COMMANDS
  }
  const attempt = () => {
    if (!isOn) return
    fetch().catch(() => {
      callOff = later(attempt, AGAIN_AFTER)
    })
  }
  void settled.then(attempt)
  return {
    get current() {
      return source.current
    },
    fetch,
    stop() {
      isOn = false
      callOff()
    },
  }
}
