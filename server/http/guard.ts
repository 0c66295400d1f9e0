import type { FastifyRequest } from 'fastify'
import { ROLES, type Role } from '../../shared/protocol/roles'
import { isShutOut } from '../auth/door'
import type { Grant } from '../auth/grant'
import { equalHashes, hashKey } from '../auth/keyHash'
import type { HttpDeps } from './httpDeps'
import { Problem } from './problem'
import type { Throttle } from './throttle'

export type Guard = (request: FastifyRequest) => Promise<void>

type GuardOptions = {
  /** Lets a participant's bare link look past a closed door. */
  readonly pastClosedDoor?: boolean
}

/** Guards the calls of a board, for any role where none is named. */
export type CreateGuard = (roles?: readonly Role[], options?: GuardOptions) => Guard

/** An onRequest hook, so that nobody without the right makes the server read a body. Valid keys are never throttled. */
export function createGuard(directory: HttpDeps['directory'], failures: Throttle): CreateGuard {
  return (roles = ROLES, { pastClosedDoor = false } = {}) =>
    async (request) => {
      const { id } = request.params as { id: string }
      const grant = await directory.authenticate(id, bearerOf(request))
      if (grant === null) throw refusal('unauthorized', failures, request)
      if (!roles.includes(grant.role)) throw new Problem('forbidden')
      const record = pastClosedDoor ? null : await directory.record(id)
      if (record !== null && isShutOut(record, grant)) throw new Problem('door-closed')
      request.grant = grant
    }
}

/** Lets through whoever may make a board on this server, by the key that they say is the server's. */
export function createBoardGuard(
  createKey: string | null,
  failures: Throttle,
  creations: Throttle,
): (request: FastifyRequest, presented: string) => void {
  return (request, presented) => {
    if (createKey !== null && !equalHashes(hashKey(createKey), hashKey(presented))) {
      throw refusal('create-key-needed', failures, request)
    }
    const wait = creations.take(request.ip)
    if (wait > 0) throw new Problem('too-many-boards', { headers: { 'retry-after': `${wait}` } })
  }
}

/** The key as it was sent; "" where none was, which opens nothing. */
export function bearerOf(request: FastifyRequest): string {
  return /^Bearer +(\S{1,300})$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

/** The grant of a guarded route. */
export function grantOf(request: FastifyRequest): Grant {
  if (request.grant === null) throw new Error('a route that needs a grant has no guard')
  return request.grant
}

/** A hook for the calls on a person, after the board's guard. */
export async function onlySelfOrFacilitator(request: FastifyRequest): Promise<void> {
  const { role, person } = grantOf(request)
  const isSelf = person !== null && person === (request.params as { person: string }).person
  if (!isSelf && role !== 'facilitator') throw new Problem('forbidden')
}

function refusal(code: 'unauthorized' | 'create-key-needed', failures: Throttle, request: FastifyRequest): Problem {
  const wait = failures.take(request.ip)
  return wait > 0 ? new Problem('too-many-attempts', { headers: { 'retry-after': `${wait}` } }) : new Problem(code)
}
