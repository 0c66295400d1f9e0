import { ApiError } from '../sync/apiError'
import type { BoardApi, FoundBoard } from '../sync/boardApi'
import type { IdentityStore } from '../sync/identityStore'

type Known = {
  readonly api: Pick<BoardApi, 'findByCode' | 'joinByCode' | 'getBoard'>
  readonly identities: IdentityStore
}

/** Behind a code is a board on which this device is somebody already, or one that asks for a name. */
export type CodeEntrance = { readonly isKnown: boolean; readonly found: FoundBoard }

/**
 * Looks behind a code; `found` where that was done already. Whoever was removed from the board meanwhile is forgotten
 * here and asked anew. Rejects as the calls of BoardApi do.
 */
export async function lookBehind(code: string, found: FoundBoard | null, known: Known): Promise<CodeEntrance> {
  const board = found ?? (await known.api.findByCode(code))
  return { isKnown: await isSomebody(board.board, known), found: board }
}

async function isSomebody(board: string, { api, identities }: Known): Promise<boolean> {
  const { person } = identities.board(board)
  if (person === null) return false
  try {
    await api.getBoard(board, person.key)
  } catch (error) {
    const isGone = error instanceof ApiError && error.status === 401
    if (isGone) identities.forgetPerson(board)
    return !isGone
  }
  return true
}

/** Joins by a code, with a name or "", and keeps who this device is. Gives the board. */
export async function joinBehind(code: string, name: string, { api, identities }: Known): Promise<string> {
  const { board, title, id, key, role, ...joined } = await api.joinByCode(code, name)
  identities.keepName(name)
  identities.keepPerson(board, { id, key, role, name: joined.name })
  identities.remember({ id: board, title, role, lastOpened: Date.now() })
  return board
}
