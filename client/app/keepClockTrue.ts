import type { ServerClock } from '../session/serverClock'
import { listenToNetwork } from '../sync/networkHints'
import type { BoardConnection } from '../sync/types'
import { whenBack } from '../sync/whenBack'

/** Asks the server for its time again when the page is looked at again, and when there is a connection after none. */
export function keepClockTrue(
  clock: ServerClock,
  { saveState }: Pick<BoardConnection, 'saveState'>,
  events: EventTarget | null = typeof window === 'undefined' ? null : window,
): () => void {
  const ask = () => void clock.ask()
  ask()
  const stopHints = listenToNetwork(events, { onOnline: ask, onOffline: () => {}, onLeave: () => {} })
  const stopStates = whenBack(saveState, ask)
  return () => {
    stopHints()
    stopStates()
  }
}
