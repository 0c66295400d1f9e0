import { deriveKeys } from '../../shared/keys/deriveKey'
import type { Role } from '../../shared/protocol/roles'
import { NetworkError } from '../sync/apiError'
import type { BoardApi } from '../sync/boardApi'
import type { StoredBoard } from '../sync/identityStore'
import type { Identity } from '../sync/types'

/** The keys whose links this device may pass on, by role; empty where it holds none that works. */
export type ShareKeys = { readonly [role in Role]?: string }

/**
 * All links for who holds the facilitator key, else the one that this person came by. Keys are derived here, by the
 * generations that the server tells. Rejects with a NetworkError where the server must be asked and does not answer.
 */
export async function findShareKeys(
  { board, role }: Pick<Identity, 'board' | 'role'>,
  links: StoredBoard['links'],
  api: Pick<BoardApi, 'getBoard'>,
): Promise<ShareKeys> {
  if (role === 'facilitator' && links.facilitator !== undefined) {
    const { facilitator } = links
    try {
      const { generations } = await api.getBoard(board, facilitator)
      return deriveKeys(facilitator, board, generations)
    } catch (error) {
      // The link was renewed elsewhere: what it gives would open nothing.
      if (error instanceof NetworkError) throw error
      return {}
    }
  }
  const own = links[role]
  return own === undefined ? {} : { [role]: own }
}
