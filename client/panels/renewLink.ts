import { ROLES, type Role } from '../../shared/protocol/roles'
import type { BoardApi } from '../sync/boardApi'
import type { IdentityStore } from '../sync/identityStore'
import type { Identity } from '../sync/types'
import { findShareKeys, type ShareKeys } from './shareLinks'

type Known = { readonly api: Pick<BoardApi, 'getBoard' | 'rotateKey'>; readonly identities: IdentityStore }

/**
 * Makes a new link for a role, and with the facilitator's all four, and keeps them on this device: `root` is the
 * facilitator key. Gives the keys that hold from now on; rejects with the API's errors, the old ones then still hold.
 */
export async function renewLink(
  { board, role: own }: Pick<Identity, 'board' | 'role'>,
  role: Role,
  root: string,
  { api, identities }: Known,
): Promise<ShareKeys> {
  const { key } = await api.rotateKey(board, root, role)
  identities.keepLink(board, role, key)
  const keys = await findShareKeys({ board, role: own }, identities.board(board).links, api)
  for (const each of ROLES) {
    const renewed = keys[each]
    if (renewed !== undefined) identities.keepLink(board, each, renewed)
  }
  return keys
}
