import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'

export type ClientMessage =
  /** `stateVector` as it came, known to be sound. */
  | { kind: 'step1'; stateVector: Uint8Array }
  /** `isAnswer` where it answers the first sync step: all that the sender has and the server has not. */
  | { kind: 'write'; update: Uint8Array; isAnswer: boolean }
  | { kind: 'awareness'; payload: Uint8Array }
  | { kind: 'queryAwareness' }
  | { kind: 'ignored' }

/** The frame is no message of the protocol. */
export class MalformedFrameError extends Error {
  override readonly name = 'MalformedFrameError'
}

/** Reads one frame of a client; throws MalformedFrameError. What follows the message in the frame is ignored. */
export function readFrame(frame: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) return readSync(decoder)
    if (type === MESSAGE.awareness) return { kind: 'awareness', payload: decoding.readVarUint8Array(decoder) }
    if (type === MESSAGE.queryAwareness) return { kind: 'queryAwareness' }
    if (type === MESSAGE.auth) return { kind: 'ignored' }
  } catch {
    // Told below: what lib0 says of a short frame helps nobody.
  }
  throw new MalformedFrameError('This frame is not a message of the y-websocket protocol.')
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (step === SYNC.step1) {
    Y.decodeStateVector(body)
    return { kind: 'step1', stateVector: body }
  }
  if (step === SYNC.step2 || step === SYNC.update) {
    return { kind: 'write', update: body, isAnswer: step === SYNC.step2 }
  }
  throw new MalformedFrameError('Unknown sync step.')
}

export function syncStep1Frame(stateVector: Uint8Array): Uint8Array {
  return frame(MESSAGE.sync, SYNC.step1, stateVector)
}

const step2Frames = new WeakMap<Uint8Array, Uint8Array>()

/** The same update object gives the same frame object, which the transport then packs once for all who join. */
export function syncStep2Frame(update: Uint8Array): Uint8Array {
  const made = step2Frames.get(update) ?? frame(MESSAGE.sync, SYNC.step2, update)
  step2Frames.set(update, made)
  return made
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return frame(MESSAGE.sync, SYNC.update, update)
}

/** y-protocols' permission denied, with its reason. */
export function refusalFrame(reason: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.auth)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}

/** How many of the socket's writes, counted from open, the server is done with. */
export function ackFrame(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.ack)
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

function frame(type: number, step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
