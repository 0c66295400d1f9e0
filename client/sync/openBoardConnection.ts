import { type ConnectionOptions, settleOptions } from './connectionOptions'
import { OpenBoard } from './openBoard'
import type { BoardConnection, EarlyDocument, Identity } from './types'

/**
 * Opens a board's documents: from this browser at once, and from the server as soon as it answers. Returns before
 * either: see `ready` and `saveState`. Close it when the board is left. `early` is asked where
 * nothing is kept here: the board's document by another way than the socket, null where it does not come by one.
 */
export function openBoardConnection(
  identity: Identity,
  options: ConnectionOptions = {},
  early: () => Promise<EarlyDocument | null> | null = () => null,
): BoardConnection {
  const nothing = { salvaged: null, restarts: 0, inMemory: false, desk: null }
  return new OpenBoard(identity, settleOptions(options), nothing, early)
}
