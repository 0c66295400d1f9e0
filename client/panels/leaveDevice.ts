import type { Role } from '../../shared/protocol/roles'
import { forgetLocalCopies } from '../sync/forgetLocalCopies'
import type { IdentityStore } from '../sync/identityStore'

/**
 * Makes this device forget a board: local copies first, so that nothing is left behind without a name. Close the board
 * before. Rejects where the browser does not let the copies go; the device then still knows the board.
 */
export async function leaveDevice(board: string, role: Role, identities: IdentityStore): Promise<void> {
  const { person } = identities.board(board)
  const self = person === null ? null : { id: person.id, name: person.name }
  await forgetLocalCopies({ board, role, key: '', person: self })
  identities.forget(board)
}
