import { LIMITS } from '../../shared/protocol/limits'
import type { Clock } from '../room/clock'
import { RateLimit } from '../room/rateLimit'
import type { ReadGate } from './readGate'

/** How much one socket may send: of messages so many, then it is closed; of bytes so many, then it has to wait. */
export class SocketLimits {
  readonly #messages: RateLimit
  readonly #bytes: RateLimit
  readonly #gate: ReadGate
  readonly #clock: Clock
  #cancel: (() => void) | null = null

  constructor(gate: ReadGate, clock: Clock) {
    this.#gate = gate
    this.#clock = clock
    this.#messages = new RateLimit({ perSecond: LIMITS.messagesPerSecond, burst: LIMITS.messageBurst }, clock)
    this.#bytes = new RateLimit({ perSecond: LIMITS.bytesPerSecond, burst: LIMITS.byteBurst }, clock)
  }

  /** Counts a message; false where it is one too many. Above the bytes the socket is not read from for a while. */
  take(bytes: number): boolean {
    if (!this.#messages.take()) return false
    const wait = this.#bytes.spend(bytes)
    if (wait > 0) this.#rest(wait)
    return true
  }

  #rest(ms: number): void {
    this.#cancel?.()
    this.#gate.hold('bytes')
    this.#cancel = this.#clock.after(ms, () => this.#gate.free('bytes'))
  }

  stop(): void {
    this.#cancel?.()
  }
}
