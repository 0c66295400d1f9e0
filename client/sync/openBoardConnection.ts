import type { BoardConnection, Identity } from './types'

/** What a connection uses of its surroundings; everything has a default in a browser. */
export type ConnectionOptions = {
  /** `ws(s)://host/sync`; by default that of the page. */
  readonly url?: string
  readonly WebSocket?: typeof WebSocket
  /** Null: keep nothing in this browser. */
  readonly indexedDB?: IDBFactory | null
  /** Where `online`, `offline` and `pagehide` are heard; null: nowhere. */
  readonly events?: EventTarget | null
  /** 0 to 1, for the jitter of reconnecting. */
  readonly random?: () => number
}

/** Opens a board's documents. Returns at once: see `ready` and `saveState`. */
export function openBoardConnection(_identity: Identity, _options: ConnectionOptions = {}): BoardConnection {
  throw new Error('to be built')
}
