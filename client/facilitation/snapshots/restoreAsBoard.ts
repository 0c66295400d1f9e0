import { LIMITS } from '../../../shared/protocol/limits'
import { keepCreatedBoard } from '../../panels/keepCreatedBoard'
import { ApiError } from '../../sync/apiError'
import type { BoardApi } from '../../sync/boardApi'

type Asked = {
  readonly board: string
  readonly key: string
  readonly snapshot: string
  readonly title: string
  /** What the person gave where the server asked for a creation key; null before. */
  readonly createKey: string | null
}

type Kept = Parameters<typeof keepCreatedBoard>[1] & { readonly api: Pick<BoardApi, 'restoreSnapshot'> }

export type Restored =
  | { readonly kind: 'made'; readonly title: string; readonly path: string }
  /** The server wants a creation key, or another one. */
  | { readonly kind: 'wantsKey' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Makes a new board of a snapshot, which this device then leads. Never rejects. */
export async function restoreAsBoard({ board, key, snapshot, title, createKey }: Asked, kept: Kept): Promise<Restored> {
  const given = createKey?.trim() ?? ''
  try {
    const made = await kept.api.restoreSnapshot(board, key, snapshot, {
      title: title.trim(),
      ...(given === '' ? {} : { createKey: given }),
    })
    return { kind: 'made', title: made.title, path: keepCreatedBoard(made, kept) }
  } catch (error) {
    const wantsKey = error instanceof ApiError && error.code === 'create-key-needed'
    return wantsKey ? { kind: 'wantsKey' } : { kind: 'failed', error }
  }
}

/** What the new board is called at first: the snapshot's name stays whole where both are too long. */
export function restoredTitle(board: string, snapshot: string): string {
  const end = board === '' ? snapshot : ` – ${snapshot}`
  return `${board.slice(0, Math.max(0, LIMITS.title - end.length))}${end}`.slice(0, LIMITS.title)
}
