import type { FastifyReply, FastifyRequest } from 'fastify'
import { LIMITS } from '../../shared/protocol/limits'
import { grantOf } from './guard'
import { Problem } from './problem'

/** Seconds after which it is worth trying again. */
const TRY_AGAIN = '3'

/** What gives back the memory that a request's body has taken. */
const releases = new WeakMap<FastifyRequest, () => void>()

/** To be called when a route is done with its body, whether or not anybody waits for the answer. */
export function letGoOfBody(request: FastifyRequest): void {
  releases.get(request)?.()
}

export type LargeBodyGuard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/**
 * Keeps the large bodies that are taken in at once within the server's memory: an onRequest hook, to stand after the
 * one that sets the grant. What a body declares counts from its first byte until `letGoOfBody`, or until the sender
 * gives up; one of an unknown length counts as `most`. One board alone never takes all of it.
 */
export function createLargeBodies(limits = { all: LIMITS.bodiesInHand, board: LIMITS.importWithImages }) {
  const held = new Map<string, number>()
  let all = 0
  return (most: number): LargeBodyGuard =>
    async (request, reply) => {
      const { board } = grantOf(request)
      const declared = Number(request.headers['content-length'] ?? most)
      // A longer one is refused by the framework, before it is read.
      const size = Number.isSafeInteger(declared) ? Math.min(declared, most) : most
      const ofBoard = held.get(board) ?? 0
      if (all + size > limits.all || ofBoard + size > limits.board) {
        throw new Problem('too-much-at-once', { headers: { 'retry-after': TRY_AGAIN } })
      }
      all += size
      held.set(board, ofBoard + size)
      let isHeld = true
      const release = () => {
        if (!isHeld) return
        isHeld = false
        all -= size
        const left = (held.get(board) ?? 0) - size
        if (left > 0) held.set(board, left)
        else held.delete(board)
      }
      releases.set(request, release)
      // One that has come in whole is held by its route, also where the sender has gone.
      reply.raw.once('close', () => {
        if (request.body === undefined || request.body === null) release()
      })
    }
}
