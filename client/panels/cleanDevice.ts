import { ROLES } from '../../shared/protocol/roles'
import { findCopiesHere } from '../sync/copiesHere'
import { forgetLocalCopies } from '../sync/forgetLocalCopies'
import type { IdentityStore } from '../sync/identityStore'
import { clearPageStorages } from './pageStorages'

/**
 * Takes away all that this device keeps: copies, keys, names, choices. Load the page anew afterwards, since its memory
 * still knows them. Rejects where the browser does not let the copies go; everything else is then still there.
 */
export async function cleanDevice(identities: IdentityStore): Promise<void> {
  await forgetLocalCopies(await allCopies(identities))
  clearPageStorages()
}

/** What this browser holds of any board's documents. */
export async function allCopies(identities: IdentityStore) {
  const known = identities.recent().map(({ id }) => {
    const { person } = identities.board(id)
    return { board: id, who: person === null ? ROLES : [person.id, ...ROLES] }
  })
  return findCopiesHere(known)
}
