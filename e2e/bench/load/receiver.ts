import { MESSAGE } from '../../../shared/protocol/messages'
import { Histogram } from './histogram'
import { nowUs, readStamps } from './stamps'

const NONE: readonly number[] = []

/** Counts what comes to the sockets of one process and how late. */
export class Receiver {
  readonly editLatencies = new Histogram()
  readonly cursorLatencies = new Histogram()
  editsReceived = 0
  cursorsReceived = 0
  editsInWindow = 0
  framesInWindow = 0
  bytesInWindow = 0
  #from = Number.POSITIVE_INFINITY
  #to = Number.POSITIVE_INFINITY
  // A server that sends the same to all is read once.
  readonly #lastEdit: { message: Buffer; stamps: readonly number[] } = { message: Buffer.alloc(0), stamps: NONE }
  readonly #lastCursor: { message: Buffer; stamps: readonly number[] } = { message: Buffer.alloc(0), stamps: NONE }

  setWindow(from: number, to: number): void {
    this.#from = from
    this.#to = to
  }

  /** True for what was stamped in the window. */
  covers(us: number): boolean {
    return us >= this.#from && us < this.#to
  }

  /** `type` is the message's first number. */
  take(type: number, message: Buffer): void {
    const now = nowUs()
    const isInWindow = this.covers(now)
    if (isInWindow) {
      this.framesInWindow++
      this.bytesInWindow += message.length
    }
    if (type === MESSAGE.awareness) {
      for (const us of this.#stamps('cursor', message)) {
        if (!this.covers(us)) continue
        this.cursorsReceived++
        this.cursorLatencies.add(now - us)
      }
    } else {
      for (const us of this.#stamps('edit', message)) {
        if (!this.covers(us)) continue
        this.editsReceived++
        if (isInWindow) this.editsInWindow++
        this.editLatencies.add(now - us)
      }
    }
  }

  #stamps(kind: 'edit' | 'cursor', message: Buffer): readonly number[] {
    const last = kind === 'edit' ? this.#lastEdit : this.#lastCursor
    if (message.equals(last.message)) return last.stamps
    last.stamps = readStamps(kind, message)
    last.message = Buffer.from(message)
    return last.stamps
  }
}
