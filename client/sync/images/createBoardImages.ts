import type { StoreApi } from 'zustand/vanilla'
import { NetworkError } from '../apiError'
import type { BoardApi } from '../boardApi'
import type { Identity, SaveState } from '../types'
import type { ImageKeeper, Picture } from './imageKeeper'

type Use = {
  readonly identity: Identity
  readonly api: BoardApi
  /** Tells when there is a network again. */
  readonly saveState: StoreApi<SaveState>
  /** For tests: what fetches the keeper's code, and waits. */
  readonly load?: (onCome: () => void) => Promise<ImageKeeper>
  readonly after?: (milliseconds: number, run: () => void) => void
}

const AGAIN_AFTER_MS = 3_000

/**
 * The pictures of an open board, as `client/board/boardImages.ts` says. The code that fetches and shrinks them comes
 * with the first that is asked for: most boards have none.
 */
export function createBoardImages({ identity, api, saveState, load = loadKeeper(identity, api), after = wait }: Use) {
  const listeners = new Set<() => void>()
  const asked = new Set<string>()
  let keeper: ImageKeeper | null = null
  let loading: Promise<ImageKeeper> | null = null
  let isClosed = false
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const loaded = async (): Promise<ImageKeeper> => {
    const come = await load(tell)
    keeper = come
    if (isClosed) come.close()
    else for (const id of asked) come.pictureOf(id)
    asked.clear()
    return come
  }
  const ask = (): Promise<ImageKeeper> => {
    loading ??= loaded().catch((cause: unknown) => {
      // Only what waits before anything is asked again: a canvas asks with every frame.
      after(AGAIN_AFTER_MS, () => {
        loading = null
        if (asked.size > 0 && !isClosed) void ask().catch(() => {})
      })
      throw new NetworkError('the code for pictures did not come', { cause })
    })
    return loading
  }
  const stop = saveState.subscribe((now, before) => {
    if (isAway(before) && !isAway(now)) keeper?.retry()
  })
  return {
    pictureOf(id: string): Picture | null {
      if (isClosed) return null
      if (keeper !== null) return keeper.pictureOf(id)
      asked.add(id)
      void ask().catch(() => {})
      return null
    },
    upload: async (picture: Blob): Promise<string> => (await ask()).upload(picture),
    onChange(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
      stop()
      listeners.clear()
      keeper?.close()
    },
  }
}

const isAway = ({ kind }: SaveState) => kind === 'offline' || kind === 'connecting'

const wait = (milliseconds: number, run: () => void): void => void setTimeout(run, milliseconds)

function loadKeeper(identity: Identity, api: BoardApi): NonNullable<Use['load']> {
  return async (onCome) => {
    const { openImageKeeper } = await import('./openImageKeeper')
    return openImageKeeper(identity, api, onCome)
  }
}
