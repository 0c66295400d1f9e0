import type { ServerClock } from '../session/serverClock'
import { listenToNetwork } from '../sync/networkHints'
import type { BoardConnection } from '../sync/types'

/** Asks the server for its time again when the page is looked at again, and when there is a connection after none. */
export function keepClockTrue(
  clock: ServerClock,
  { saveState }: Pick<BoardConnection, 'saveState'>,
  events: EventTarget | null = typeof window === 'undefined' ? null : window,
): () => void {
  const ask = () => void clock.ask()
  ask()
  const stopHints = listenToNetwork(events, { onOnline: ask, onOffline: () => {}, onLeave: () => {} })
  const stopStates = saveState.subscribe((now, before) => {
    const wasCut = before.kind === 'offline' || before.kind === 'connecting'
    if (wasCut && now.kind !== 'offline' && now.kind !== 'connecting') ask()
  })
  return () => {
    stopHints()
    stopStates()
  }
}
