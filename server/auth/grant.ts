import type { Role } from '../../shared/protocol/roles'

/** What a key that was checked lets its holder do. `keyHash` names the key without telling it (hex SHA-256). */
export type Grant = {
  readonly board: string
  readonly role: Role
  /** Set where the key is a personal one. */
  readonly person: string | null
  readonly keyHash: string
}
