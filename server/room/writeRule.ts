import type * as Y from 'yjs'
import { LIMITS } from '../../shared/protocol/limits'
import { type DecodedUpdate, newStructs } from './decodedUpdate'
import type { Folding } from './folding'
import type { Member } from './member'
import type { WriteQueue } from './writeQueue'

// The word before the colon is for programs: a client says it in the person's language.
const READ_ONLY = 'read-only: this link may look at this part of the board, not change it.'
const FULL = 'full: the board is as large as it may become. Export it and go on with a new one.'

/** Why a room does not take a write, and when it would take it after all. */
export class WriteRule {
  readonly #queue: WriteQueue
  readonly #folding: Folding

  constructor(queue: WriteQueue, folding: Folding) {
    this.#queue = queue
    this.#folding = folding
  }

  get #isFull(): boolean {
    const { bytesSinceFold, bytesInHand } = this.#queue
    return this.#folding.snapshotBytes + bytesSinceFold + bytesInHand > LIMITS.document
  }

  /** Null where the write may come in. A full board still takes deletions. */
  refusalOf(member: Member, update: DecodedUpdate, doc: Y.Doc): string | null {
    if (!member.mayWrite) return READ_ONLY
    if (!this.#isFull) return null
    this.#folding.ifUnsure()
    return newStructs(update, doc).length === 0 ? null : FULL
  }

  /** True where the socket had something refused for a reason that holds no more: it has to start clean. */
  isLiftedFor(member: Member): boolean {
    return member.refusals.reason === FULL && !this.#isFull
  }
}
