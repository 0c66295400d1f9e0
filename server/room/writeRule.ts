import type * as Y from 'yjs'
import type { Lock } from '../../shared/facilitation/rights'
import { CLOSE, type CloseCode } from '../../shared/protocol/closeCodes'
import { LIMITS, SERVER_LIMITS } from '../../shared/protocol/limits'
import type { RoomAddress } from '../../shared/protocol/rooms'
import { Contradictions } from './contradictions'
import { addsNothing, type DecodedUpdate, hasGap, newStructs } from './decodedUpdate'
import type { Folding } from './folding'
import { HeldBack, type HeldWrite } from './heldBack'
import { pendingBytes } from './liveDocument'
import type { Member } from './member'
import type { WriteQueue } from './writeQueue'

// The word before the colon is for programs: a client says it in the person's language.
const READ_ONLY = 'read-only: this link may look at this part of the board, not change it.'
const FULL = 'full: the board is as large as it may become. Export it and go on with a new one.'
const FULL_DESK = 'full: this desk is as large as it may become. Delete something of it.'
const LOCKED: Record<NonNullable<Lock>, string> = {
  frozen: 'frozen: whoever leads has stopped the board for a moment.',
  lookOnly: 'look-only: in this phase the board is to be looked at, not changed.',
}
const TOO_MANY_WAIT = 'Too many edits wait for others that never came.'
export const LIFTED = 'The board takes again what it refused. Open a fresh copy.'
const CONTRADICTS = 'This copy says something else than the board. Open a fresh copy.'

/** What is to be done with a write; `refuse` without a reason is for what was refused before. */
export type Verdict =
  | { kind: 'take' }
  | { kind: 'nothing' }
  /** It comes again once more is known. */
  | { kind: 'held' }
  | { kind: 'refuse'; reason: string | null }
  | { kind: 'close'; code: CloseCode; reason: string }

/** Why a room does not take a write, and when it would take it after all. */
export class WriteRule {
  readonly #queue: WriteQueue
  readonly #folding: Folding
  readonly #lock: () => Lock
  readonly #room: RoomAddress['kind']
  readonly contradictions = new Contradictions()
  readonly heldBack = new HeldBack()

  /** `lock` says why participants may not write at this moment. */
  constructor(queue: WriteQueue, folding: Folding, { lock, room }: { lock: () => Lock; room: RoomAddress['kind'] }) {
    this.#queue = queue
    this.#folding = folding
    this.#lock = lock
    this.#room = room
  }

  get #full(): string {
    return this.#room === 'desk' ? FULL_DESK : FULL
  }

  get #isFull(): boolean {
    const most = this.#room === 'desk' ? SERVER_LIMITS.desk : LIMITS.document
    const { bytesSinceFold, bytesInHand } = this.#queue
    return this.#folding.snapshotBytes + bytesSinceFold + bytesInHand > most
  }

  judge(member: Member, write: HeldWrite, update: DecodedUpdate, doc: Y.Doc): Verdict {
    if (member.mayWrite && this.contradictions.found(update, doc)) return close(CLOSE.openFresh, CONTRADICTS)
    const isNothing = addsNothing(update, doc)
    if (isNothing && !this.#mayBeUnsaved(member)) return { kind: 'nothing' }
    if (this.isLiftedFor(member)) return close(CLOSE.openFresh, LIFTED)
    const reason = isNothing ? null : this.#refusalOf(member, update, doc)
    if (reason !== null || member.refusals.touches(update, doc)) return { kind: 'refuse', reason }
    if (pendingBytes(doc) > LIMITS.pending && hasGap(update, doc)) return close(CLOSE.overLimits, TOO_MANY_WAIT)
    const held = this.heldBack.take(member, write, {
      isEarly: () => hasGap(update, doc, this.contradictions.inHandUpTo),
      isInDoubt: () => this.contradictions.isInDoubt(update, member),
    })
    if (held === 'tooMuch') return close(CLOSE.openFresh, CONTRADICTS)
    return { kind: held === 'held' ? 'held' : 'take' }
  }

  /** During an outage the live document is ahead of the disk: what it holds already may not be saved yet. */
  #mayBeUnsaved(member: Member): boolean {
    return this.#queue.hasUnsaved && member.mayWrite
  }

  /** Null where the write may come in. A full board still takes deletions. */
  #refusalOf(member: Member, update: DecodedUpdate, doc: Y.Doc): string | null {
    if (!member.mayWrite) return READ_ONLY
    const lock = this.#lock()
    if (lock !== null && member.grant.role === 'participant') return LOCKED[lock]
    if (!this.#isFull) return null
    this.#folding.ifUnsure()
    return newStructs(update, doc).length === 0 ? null : this.#full
  }

  /** True where the socket had something refused for a reason that holds no more: it has to start clean. */
  isLiftedFor(member: Member): boolean {
    const { reason } = member.refusals
    if (reason === this.#full) return !this.#isFull
    return Object.values(LOCKED).includes(reason) && this.#lock() === null
  }
}

function close(code: CloseCode, reason: string): Verdict {
  return { kind: 'close', code, reason }
}
