import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { canWrite, type RoomAddress } from '../../shared/protocol/rooms'
import type { Grant } from '../auth/grant'
import type { Clock } from './clock'
import { ackFrame, refusalFrame } from './frames'
import { RateLimit } from './rateLimit'
import { Refusals } from './refusals'
import type { SocketLike } from './types'

const REFUSAL_EVERY_MS = 1_000
const ASKS = { perSecond: LIMITS.asksPerSecond, burst: LIMITS.askBurst }

/** One socket in one room: what it may do, what it has been told, and what it still waits for. */
export class Member {
  readonly grant: Grant
  readonly mayWrite: boolean
  /** Observers and screens are not shown to the others. */
  readonly isPresent: boolean
  readonly refusals = new Refusals()
  /** The awareness id that is this socket's own: the first that it sent with a state. */
  awarenessId: number | null = null
  /**
   * Set when cursors were left out because the reader is slow: it gets them all once it has caught up. Holds the entries
   * of who has left meanwhile, by id.
   */
  missed: Map<number, Uint8Array> | null = null
  lastSentAt: number
  isClosed = false
  readonly #socket: SocketLike
  readonly #wantsAcks: boolean
  #received = 0
  #acked = 0
  /** Numbers of the writes that are not on disk yet, in order; those before `#firstWaiting` are done. */
  #waiting: number[] = []
  #firstWaiting = 0
  readonly #asks: RateLimit
  #unusable = 0
  /** Bytes of its writes that are not in the live document yet. */
  #unapplied = 0
  #refusedAt = Number.NEGATIVE_INFINITY

  constructor(socket: SocketLike, grant: Grant, room: RoomAddress, wantsAcks: boolean, clock: Clock) {
    this.#socket = socket
    this.grant = grant
    this.#wantsAcks = wantsAcks
    this.mayWrite = canWrite(room, grant)
    this.isPresent = grant.role === 'facilitator' || grant.role === 'participant'
    this.lastSentAt = clock.elapsed()
    this.#asks = new RateLimit(ASKS, clock)
  }

  /** False where it has asked for too much: a few bytes that ask for the document cost as much as the document. */
  mayAsk(): boolean {
    return this.#asks.take()
  }

  /** Counts an update that Yjs could not apply, since the document is built again for each; false where it is too many. */
  mayHaveSentUnusable(): boolean {
    this.#unusable++
    return this.#unusable <= LIMITS.unusableUpdates
  }

  /** Numbers the write that has just come. */
  countWrite(): number {
    this.#received++
    return this.#received
  }

  /** Nothing more is read from a socket that sends faster than the store writes. */
  waitFor(write: number, bytes: number): void {
    const isLast = write > (this.#waiting.at(-1) ?? 0)
    this.#waiting.push(write)
    if (!isLast) this.#waiting.sort((a, b) => a - b)
    this.#unapplied += bytes
    if (this.#unapplied > LIMITS.unapplied) this.#socket.pause()
  }

  /** The write is in the live document. */
  applied(bytes: number): void {
    const wasPaused = this.#unapplied > LIMITS.unapplied
    this.#unapplied -= bytes
    if (wasPaused && this.#unapplied <= LIMITS.unapplied) this.#socket.resume()
  }

  /** The write is on disk. */
  finish(write: number): void {
    if (this.#waiting[this.#firstWaiting] === write) this.#firstWaiting++
    else this.#waiting = this.#waiting.filter((other, i) => i < this.#firstWaiting || other !== write)
    // An hour without a disk leaves a long list: it is not moved up for each.
    if (this.#firstWaiting * 2 < this.#waiting.length) return
    this.#waiting.splice(0, this.#firstWaiting)
    this.#firstWaiting = 0
  }

  /** Tells how far the server is done, where that has moved and the socket asked for it. */
  sendAck(now: number): void {
    const first = this.#waiting[this.#firstWaiting]
    const done = first === undefined ? this.#received : first - 1
    if (!this.#wantsAcks || done <= this.#acked) return
    this.#acked = done
    this.send(ackFrame(done), now)
  }

  /** Says why a write was refused, at most once a second. */
  sendRefusal(reason: string, now: number): void {
    if (now - this.#refusedAt < REFUSAL_EVERY_MS) return
    this.#refusedAt = now
    this.send(refusalFrame(reason), now)
  }

  /** Sends a frame that must arrive; a reader with too much waiting is cut off instead. */
  send(frame: Uint8Array, now: number): void {
    if (this.isClosed) return
    if (this.#socket.bufferedBytes > LIMITS.bufferedCutOff) {
      this.close(CLOSE.tryLater, 'This connection is too slow for what is sent to it.')
      return
    }
    this.lastSentAt = now
    this.#socket.send(frame)
  }

  /** True while the reader takes what it is sent; a slow one loses cursors first. */
  get keepsUp(): boolean {
    return this.#socket.bufferedBytes <= LIMITS.bufferedWithoutCursors
  }

  close(code: (typeof CLOSE)[keyof typeof CLOSE], reason: string): void {
    if (this.isClosed) return
    this.isClosed = true
    this.#socket.close(code, reason)
  }
}
