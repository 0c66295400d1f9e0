import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from '../../../shared/protocol/messages'
import type { RoomAddress } from '../contenders/contender'

/** Of Hocuspocus alone: what answers a first step, and what tells that an edit was taken. */
const SYNC_REPLY = 4
const SYNC_STATUS = 8

/** What its provider says of itself. */
const PROVIDER_VERSION = '4.7.0'

export type ServerMessage =
  | { kind: 'step1' | 'step2' | 'update'; body: Uint8Array }
  /** So many edits of this socket were taken, counted from open; null for one more. */
  | { kind: 'ack'; count: number | null }
  | { kind: 'refused'; reason: string }
  | { kind: 'other' }

/** A sync message as the server of this room reads it. Hocuspocus wants the document's name before each. */
export function syncFrame(address: RoomAddress, step: keyof typeof SYNC, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  if (address.dialect === 'hocuspocus') encoding.writeVarString(encoder, address.document)
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, SYNC[step])
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** Where a message of the server of this room begins in its frame, in bytes. */
export function messageStart(address: RoomAddress): number {
  if (address.dialect !== 'hocuspocus') return 0
  return encoding.encode((encoder) => encoding.writeVarString(encoder, address.document)).length
}

/** An awareness message with one state. */
export function presenceFrame(
  address: RoomAddress,
  { id, clock, state }: { id: number; clock: number; state: string },
): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
  return encoding.encode((encoder) => {
    if (address.dialect === 'hocuspocus') encoding.writeVarString(encoder, address.document)
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** What has to come before the first sync message; null where nothing has to. */
export function helloFrame(address: RoomAddress): Uint8Array | null {
  if (address.dialect !== 'hocuspocus') return null
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, address.document)
  encoding.writeVarUint(encoder, MESSAGE.auth)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, '')
  encoding.writeVarString(encoder, PROVIDER_VERSION)
  return encoding.toUint8Array(encoder)
}

export function readServerFrame(address: RoomAddress, frame: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(frame)
  const isHocuspocus = address.dialect === 'hocuspocus'
  if (isHocuspocus) decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  if (type === MESSAGE.sync || (isHocuspocus && type === SYNC_REPLY)) return readSync(decoder)
  if (type === MESSAGE.ack && !isHocuspocus) return { kind: 'ack', count: decoding.readVarUint(decoder) }
  if (type === SYNC_STATUS && isHocuspocus) return { kind: 'ack', count: null }
  if (type === MESSAGE.auth) return readAuth(decoder, isHocuspocus)
  return { kind: 'other' }
}

function readSync(decoder: decoding.Decoder): ServerMessage {
  const step = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  if (step === SYNC.step1) return { kind: 'step1', body }
  return { kind: step === SYNC.step2 ? 'step2' : 'update', body }
}

function readAuth(decoder: decoding.Decoder, isHocuspocus: boolean): ServerMessage {
  const denied = isHocuspocus ? 1 : 0
  if (decoding.readVarUint(decoder) !== denied) return { kind: 'other' }
  return { kind: 'refused', reason: decoding.readVarString(decoder) }
}
