import * as decoding from 'lib0/decoding'
import { MESSAGE, SYNC } from '../../../shared/protocol/messages'
import type { Connection } from '../../room/connection'
import type { SocketLike } from '../../room/types'
import { LIFTED } from '../../room/writeRule'

export type ServerMessage =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'ack'; count: number }
  | { kind: 'refusal' }
  | { kind: 'presence' }

/**
 * One connection with both its directions: frames lie in it until they are delivered, and what is still in it when it
 * is cut is lost.
 */
export class Line implements SocketLike {
  readonly bufferedBytes = 0
  readonly up: Uint8Array[] = []
  readonly down: ServerMessage[] = []
  /** Every SyncStep2 and Update that was sent, in order, and how many of them reached the server. */
  readonly writes: Uint8Array[] = []
  writesReceived = 0
  /** Whether the answer to the first sync step has reached the server. */
  hasAnswered = false
  /** Delivers by itself after every step. */
  isQuick = true
  refusals = 0
  acked = 0
  closedWith: number | null = null
  /** Closed since the board takes again what it refused here. */
  isLifted = false
  connection: Connection | null = null
  readonly #onSend: (message: ServerMessage) => void

  /** `onSend` sees what the server says at the moment in which it says it. */
  constructor(onSend: (message: ServerMessage, line: Line) => void) {
    this.#onSend = (message) => onSend(message, this)
  }

  send(frame: Uint8Array): void {
    const message = readServerFrame(frame)
    if (message.kind === 'refusal') this.refusals++
    this.#onSend(message)
    if (message.kind === 'step1' || message.kind === 'update') this.down.push(message)
  }

  close(code: number, reason: string): void {
    this.closedWith = code
    this.isLifted = reason === LIFTED
  }

  pause(): void {
    throw new Error('the server stopped reading, which nothing here is large enough for')
  }

  resume(): void {}

  /** The oldest frame on its way to the server arrives. */
  deliverUp(): void {
    const frame = this.up.shift()
    if (frame === undefined || this.connection === null) return
    if (isWrite(frame)) this.writesReceived++
    if (frame[0] === MESSAGE.sync && frame[1] === SYNC.step2) this.hasAnswered = true
    this.connection.receive(frame)
  }

  /** The youngest frame overtakes all that are on their way. */
  overtake(): void {
    const [frame, write] = [this.up.pop(), this.writes.pop()]
    if (frame === undefined || write === undefined) return
    this.writes.splice(this.writes.length - this.up.length, 0, write)
    this.up.unshift(frame)
  }

  sendUp(frame: Uint8Array, write: Uint8Array | null): void {
    this.up.push(frame)
    if (write !== null) this.writes.push(write)
  }
}

function isWrite(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && frame[1] !== SYNC.step1
}

/** Many sockets get the same frame, one after the other. */
let last: { frame: Uint8Array; message: ServerMessage } | null = null

function readServerFrame(frame: Uint8Array): ServerMessage {
  if (last?.frame !== frame) last = { frame, message: decode(frame) }
  return last.message
}

function decode(frame: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  if (type === MESSAGE.ack) return { kind: 'ack', count: decoding.readVarUint(decoder) }
  if (type === MESSAGE.auth) return { kind: 'refusal' }
  if (type === MESSAGE.awareness) return { kind: 'presence' }
  if (type !== MESSAGE.sync) throw new Error(`the server sent a message of type ${type}`)
  const step = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  return step === SYNC.step1 ? { kind: 'step1', stateVector: body } : { kind: 'update', update: body }
}
