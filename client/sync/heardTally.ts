import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { readTally, type Tally } from '../../shared/facilitation/tally'
import { silentAwareness } from './syncedRoom'

/** What was said last stands so long without a connection, as what is said of people does. Milliseconds. */
const LONGEST_SILENCE = 30_000

export interface HeardTally {
  readonly awareness: Awareness
  readonly tally: StoreApi<Tally | null>
  stop(): void
}

/**
 * What the server says of everybody's desks in the presence of the stage's room. Said again unchanged, it is the same
 * object. A connection that is lost takes it away only after a while: most come back at once.
 */
export function hearTally(stage: Y.Doc, isOnline: () => boolean): HeardTally {
  const awareness = silentAwareness(stage)
  const tally = createStore<Tally | null>(() => null)
  let silence: ReturnType<typeof setTimeout> | null = null
  const stop = () => {
    if (silence !== null) clearTimeout(silence)
    silence = null
  }
  const forget = () => {
    stop()
    tally.setState(null, true)
  }
  awareness.on('change', () => {
    const said = readTally(awareness.getStates().values())
    if (said === null) {
      if (isOnline()) forget()
      else if (tally.getState() !== null) silence ??= setTimeout(forget, LONGEST_SILENCE)
      return
    }
    stop()
    if (JSON.stringify(said) !== JSON.stringify(tally.getState())) tally.setState(said, true)
  })
  return { awareness, tally, stop }
}
