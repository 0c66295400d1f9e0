import { ROLES } from '../../shared/protocol/roles'
import { findCopiesHere } from '../sync/copiesHere'
import { forgetLocalCopies } from '../sync/forgetLocalCopies'
import type { IdentityStore } from '../sync/identityStore'

/**
 * Makes this device forget a board and the name that was used last: local copies first, whoever they were of, so that
 * nothing is left behind without a name. Close the board before. Rejects where the browser does not let the copies go;
 * the device then still knows the board.
 */
export async function leaveDevice(board: string, identities: IdentityStore): Promise<void> {
  await forgetLocalCopies(await copiesOf(board, identities))
  identities.forget(board)
  identities.keepName('')
}

/** What this browser holds of the board's documents. */
export async function copiesOf(board: string, identities: IdentityStore) {
  const { person } = identities.board(board)
  const who = person === null ? ROLES : [person.id, ...ROLES]
  return (await findCopiesHere([{ board, who }])).filter((copy) => copy.board === board)
}
