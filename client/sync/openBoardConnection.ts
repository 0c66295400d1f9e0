import { type ConnectionOptions, settleOptions } from './connectionOptions'
import { OpenBoard } from './openBoard'
import type { BoardConnection, Identity } from './types'

/**
 * Opens a board's documents: from this browser at once, and from the server as soon as it answers. Returns before
 * either: see `ready` and `saveState`. Close it when the board is left.
 */
export function openBoardConnection(identity: Identity, options: ConnectionOptions = {}): BoardConnection {
  return new OpenBoard(identity, settleOptions(options), { salvaged: null, restarts: 0, inMemory: false, desk: null })
}
