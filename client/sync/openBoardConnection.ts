import { type ConnectionOptions, settleOptions } from './connectionOptions'
import { type FirstSight, NOTHING_AHEAD } from './firstSight'
import { OpenBoard } from './openBoard'
import type { BoardConnection, Identity } from './types'

/**
 * Opens a board's documents: from this browser at once, and from the server as soon as what is there is seen and the
 * server answers. Returns before either: see `ready` and `saveState`. Close it when the board is left.
 */
export function openBoardConnection(
  identity: Identity,
  options: ConnectionOptions = {},
  first: FirstSight = NOTHING_AHEAD,
): BoardConnection {
  const nothing = { salvaged: null, restarts: 0, inMemory: false, desk: null }
  return new OpenBoard(identity, settleOptions(options), nothing, first)
}
