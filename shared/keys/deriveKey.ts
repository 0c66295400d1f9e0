import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { DERIVED_ROLES, type DerivedRole, type Generations, type Role } from '../protocol/roles'
import { decodeBase64Url, encodeBase64Url } from './base64url'

/** Every key's bytes; 43 letters as text. */
export const KEY_BYTES = 32

/**
 * A role's key, from the facilitator's: so a facilitator's browser shows every link and the server keeps only hashes.
 * @throws RangeError where `facilitatorKey` is not 32 bytes in base64url: a person's key is, but derives nothing true.
 */
export function deriveKey(facilitatorKey: string, board: string, role: DerivedRole, generation: number): string {
  const root = decodeBase64Url(facilitatorKey)
  if (root === null || root.length !== KEY_BYTES) throw new RangeError('A facilitator key is 32 bytes in base64url.')
  const info = utf8ToBytes(`grappe/${role}/${generation}`)
  return encodeBase64Url(hkdf(sha256, root, utf8ToBytes(board), info, KEY_BYTES))
}

/** The board's four keys as they stand at these generations. @throws RangeError as `deriveKey`. */
export function deriveKeys(facilitatorKey: string, board: string, generations: Generations): Record<Role, string> {
  const derived = DERIVED_ROLES.map((role) => [role, deriveKey(facilitatorKey, board, role, generations[role])])
  return { facilitator: facilitatorKey, ...(Object.fromEntries(derived) as Record<DerivedRole, string>) }
}
