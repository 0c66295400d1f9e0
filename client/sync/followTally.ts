import type { Awareness } from 'y-protocols/awareness'
import type { StoreApi } from 'zustand/vanilla'
import { readTally, type Tally } from '../../shared/facilitation/tally'

/** What was said last stands so long without a connection, as what is said of people does. Milliseconds. */
const LONGEST_SILENCE = 30_000

/**
 * Follows what the server says of everybody's desks in the presence of the stage's room. Said again unchanged, it is the
 * same object. A connection that is lost takes it away only after a while: most come back at once. Returns what ends it.
 */
export function followTally(awareness: Awareness, tally: StoreApi<Tally | null>, isOnline: () => boolean): () => void {
  let silence: ReturnType<typeof setTimeout> | null = null
  const stopSilence = () => {
    if (silence !== null) clearTimeout(silence)
    silence = null
  }
  const forget = () => {
    stopSilence()
    tally.setState(null, true)
  }
  const hear = () => {
    const said = readTally(awareness.getStates().values())
    if (said === null) {
      if (isOnline()) forget()
      else if (tally.getState() !== null) silence ??= setTimeout(forget, LONGEST_SILENCE)
      return
    }
    stopSilence()
    if (JSON.stringify(said) !== JSON.stringify(tally.getState())) tally.setState(said, true)
  }
  hear()
  awareness.on('change', hear)
  return () => {
    stopSilence()
    awareness.off('change', hear)
  }
}
