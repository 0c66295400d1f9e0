/**
 * How far the board itself has come. `none`: the page shows no board. `kept`: it was open on this device, which has a copy.
 * `asked`: the server was asked for it.
 */
export type BoardLoad =
  | { readonly step: 'none' }
  | { readonly step: 'kept' }
  | { readonly step: 'asked' }
  | { readonly step: 'here' }
  /** Bytes. */
  | { readonly step: 'coming'; readonly received: number; readonly total: number }

/** What a page waits for until it is seen, as it truly is. */
export type LoadState = {
  /** How much of the code that stands before the page has come, by bytes: 0 to 1. */
  readonly code: number
  readonly board: BoardLoad
  /** Some of the code did not come, and will not by itself. */
  readonly hasFailed: boolean
  /** What was waited for was painted: what stands around it is built now. */
  readonly isSeen: boolean
  /** That stands, too, and there was a moment's rest: whatever nobody needs at first sight is fetched from here on. */
  readonly isSettled: boolean
}

export interface LoadProgress {
  readonly state: LoadState
  tell(news: Partial<LoadState>): void
  subscribe(listener: () => void): () => void
  /** Resolve once the page is seen, and once it has settled. */
  readonly seen: Promise<void>
  readonly settled: Promise<void>
}

export function createLoadProgress(board: BoardLoad = { step: 'none' }): LoadProgress {
  const listeners = new Set<() => void>()
  let state: LoadState = { code: 0, board, hasFailed: false, isSeen: false, isSettled: false }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const once = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const stop = subscribe(() => {
        if (!isSo()) return
        stop()
        resolve()
      })
    })
  return {
    get state() {
      return state
    },
    tell(news) {
      state = { ...state, ...news }
      for (const listener of [...listeners]) listener()
    },
    subscribe,
    seen: once(() => state.isSeen),
    settled: once(() => state.isSettled),
  }
}
