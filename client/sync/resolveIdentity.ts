import { DERIVED_ROLES, ROLES, type Role } from '../../shared/protocol/roles'
import { ApiError, NetworkError } from './apiError'
import type { BoardApi } from './boardApi'
import type { IdentityStore, StoredBoard, StoredPerson } from './identityStore'
import type { Identity } from './types'

/** The page has no key for this board: no link was opened here, or its keys were forgotten. */
export class NoKeyError extends Error {
  override readonly name = 'NoKeyError'
}

export type ResolveOptions = {
  readonly api: BoardApi
  readonly store: IdentityStore
  /** The name to join with; by default the one last used on this device. */
  readonly name?: string
}

/**
 * Who this device is on the board, joining where it must. `linkKey` is the page's fragment, null or "" for none. A
 * person who already joined here is reused, without asking the server, where their role is not lower than the link's;
 * links of observers and screens join nobody. Rejects with NoKeyError, ApiError (401: no such board or key) or, where
 * the server must be asked and does not answer, NetworkError.
 */
export async function resolveIdentity(
  board: string,
  linkKey: string | null,
  options: ResolveOptions,
): Promise<Identity> {
  const stored = options.store.board(board)
  if (linkKey === null || linkKey === '') return storedIdentity(board, stored)
  const role = await roleOfLink(board, linkKey, stored, options)
  if (role === null) return storedIdentity(board, stored)
  if (role === 'observer' || role === 'screen') return { board, role, key: linkKey, person: null }
  if (stored.person !== null && rank(stored.person.role) >= rank(role)) return identityOf(board, stored.person)

  const name = options.name ?? options.store.name
  const joined = await options.api.join(board, linkKey, name)
  const person: StoredPerson = { id: joined.id, name: joined.name, key: joined.key, role: joined.role }
  options.store.keepPerson(board, person)
  return identityOf(board, person)
}

/**
 * Null where the link tells nothing but this device is somebody on the board already: the server cannot be asked, or
 * the link was renewed since, which a personal key survives.
 */
async function roleOfLink(
  board: string,
  linkKey: string,
  stored: StoredBoard,
  { api, store }: ResolveOptions,
): Promise<Role | null> {
  const known = ROLES.find((role) => stored.links[role] === linkKey)
  if (known !== undefined) return known
  try {
    const { role } = await api.getBoard(board, linkKey)
    store.keepLink(board, role, linkKey)
    return role
  } catch (error) {
    const tellsNothing = error instanceof NetworkError || (error instanceof ApiError && error.status === 401)
    if (tellsNothing && stored.person !== null) return null
    throw error
  }
}

function storedIdentity(board: string, stored: StoredBoard): Identity {
  if (stored.person !== null) return identityOf(board, stored.person)
  for (const role of DERIVED_ROLES) {
    const key = stored.links[role]
    if (role !== 'participant' && key !== undefined) return { board, role, key, person: null }
  }
  throw new NoKeyError('no key for this board on this device')
}

function identityOf(board: string, person: StoredPerson): Identity {
  return { board, role: person.role, key: person.key, person: { id: person.id, name: person.name } }
}

/** Who may more stands higher. */
function rank(role: Role): number {
  return ROLES.length - ROLES.indexOf(role)
}
