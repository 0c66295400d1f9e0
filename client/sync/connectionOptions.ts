import { indexedDbHere } from './copiesHere'

/** What a connection uses of its surroundings; everything has a default in a browser. */
export type ConnectionOptions = {
  /** `ws(s)://host/sync`; by default that of the page. */
  readonly url?: string
  readonly WebSocket?: typeof WebSocket
  /** Null: keep nothing in this browser. */
  readonly indexedDB?: IDBFactory | null
  /** Where `online`, `offline`, `visibilitychange` and `pagehide` are heard; null: nowhere. */
  readonly events?: EventTarget | null
  /** 0 to 1, for the jitter of reconnecting. */
  readonly random?: () => number
}

export type SettledOptions = Required<ConnectionOptions>

export function settleOptions(options: ConnectionOptions): SettledOptions {
  return {
    url: options.url ?? pageSyncUrl(),
    WebSocket: options.WebSocket ?? globalThis.WebSocket,
    indexedDB: options.indexedDB === undefined ? indexedDbHere() : options.indexedDB,
    events: options.events === undefined ? (globalThis.window ?? null) : options.events,
    random: options.random ?? Math.random,
  }
}

function pageSyncUrl(): string {
  const { protocol, host } = globalThis.location
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/sync`
}
