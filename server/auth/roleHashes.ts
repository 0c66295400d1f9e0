import { ROLES, type Role } from '../../shared/protocol/roles'
import type { BoardRecord } from '../store/boardStore'
import { createKey, equalHashes, hashKey } from './keyHash'

/** Nobody's: what keys are compared with where there is no board, so that the answer takes as long. */
const NO_HASH = hashKey(createKey())

/** Compares with all four, whichever fits: the time tells neither the role nor whether there is a board. */
export function matchRole(record: BoardRecord | null, keyHash: string): Role | null {
  let found: Role | null = null
  for (const role of ROLES) {
    if (equalHashes(record?.keyHashes[role] ?? NO_HASH, keyHash)) found = role
  }
  return found
}

export function hashAll(keys: Readonly<Record<Role, string>>): Record<Role, string> {
  return {
    facilitator: hashKey(keys.facilitator),
    participant: hashKey(keys.participant),
    observer: hashKey(keys.observer),
    screen: hashKey(keys.screen),
  }
}
