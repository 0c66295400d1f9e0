import type { Authors, Locale } from '../../shared/model/stageMeta'
import { ROLES, type Role } from '../../shared/protocol/roles'
import { ApiError, NetworkError } from '../sync/apiError'
import type { BoardApi } from '../sync/boardApi'
import type { IdentityStore } from '../sync/identityStore'
import { NoKeyError, resolveIdentity } from '../sync/resolveIdentity'
import type { Identity } from '../sync/types'

export type Visit = {
  readonly board: string
  /** From the address; null for a board that was open here before. */
  readonly linkKey: string | null
  /** The name to join with; null where the person was not asked yet. */
  readonly name: string | null
  /** False for a projector's screen, which asks nothing. */
  readonly asksName: boolean
}

/** Either in, or the person must first say their name. What is asked for with it is the board's, where it is known. */
export type Entrance =
  | { readonly kind: 'in'; readonly identity: Identity }
  | {
      readonly kind: 'asks'
      readonly locale: Locale | null
      readonly title: string | null
      readonly authors: Authors | null
    }

const UNKNOWN = { locale: null, authors: null } as const

type Known = { readonly api: BoardApi; readonly identities: IdentityStore }

/**
 * Finds out who this device is on the board. A first visit by a link that lets one write asks for a name; who was here
 * before, watches or projects is asked nothing. Rejects as `resolveIdentity` does.
 */
export async function enterBoard(visit: Visit, { api, identities }: Known): Promise<Entrance> {
  const { board, name } = visit
  const stored = identities.board(board)
  const linkKey = visit.linkKey ?? stored.links.facilitator ?? stored.links.participant ?? null
  const isFirst = stored.person === null && linkKey !== null
  if (isFirst && visit.asksName && name === null) {
    const known = ROLES.find((role) => stored.links[role] === linkKey)
    const title = identities.recent().find(({ id }) => id === board)?.title ?? null
    const asked = known === undefined ? await api.getBoard(board, linkKey) : { ...UNKNOWN, role: known, title }
    if (known === undefined) identities.keepLink(board, asked.role, linkKey)
    if (joins(asked.role)) {
      const { locale, title: name, authors } = asked
      return { kind: 'asks', locale, title: name, authors }
    }
  }
  const given = name ?? stored.person?.name
  if (name !== null) identities.keepName(name)
  const link = stored.person === null ? linkKey : visit.linkKey
  const store = identities
  const identity = await resolveIdentity(
    board,
    link,
    given === undefined ? { api, store } : { api, store, name: given },
  )
  return { kind: 'in', identity }
}

function joins(role: Role): boolean {
  return role === 'participant' || role === 'facilitator'
}

/** Why a board does not open, as a page can say it. */
export type Failure =
  | { readonly kind: 'noBoard' }
  | { readonly kind: 'noKey' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'tooOld' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'problem'; readonly error: unknown }

/** `closed` where the door of the board is. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NoKeyError) return { kind: 'noKey' }
  if (error instanceof NetworkError) return { kind: 'offline' }
  if (error instanceof ApiError && error.status === 401) return { kind: 'noBoard' }
  if (error instanceof ApiError && error.code === 'door-closed') return { kind: 'closed' }
  return { kind: 'problem', error }
}
