import { crc32 } from 'node:zlib'
import { type LogRecord, StoreDamagedError } from './boardStore'
import { describeKey, lastPart } from './storeKeys'

/**
 * What stands under a key: 4 bytes of CRC-32 over the key and the rest, so that a value under a foreign key is found
 * as well as a changed one, then the payload.
 */
const SUM = 4
const RECORD_HEADER = SUM + 8 + 1

const RESTORE = 'Restore the data folder from a backup; other boards are not affected.'

export function damaged(what: string, why: string, cause?: unknown): StoreDamagedError {
  return new StoreDamagedError(`${what} is damaged: ${why}. ${RESTORE}`, { cause })
}

function seal(key: string, value: Buffer): Buffer {
  value.writeUInt32LE(crc32(value.subarray(SUM), crc32(key)), 0)
  return value
}

export function isIntact(key: string, value: Uint8Array): boolean {
  const bytes = asBuffer(value)
  return bytes.length >= SUM && bytes.readUInt32LE(0) === crc32(bytes.subarray(SUM), crc32(key))
}

/** A view of the payload. Throws StoreDamagedError. */
function unseal(key: string, value: Uint8Array): Buffer {
  if (!isIntact(key, value)) throw damaged(describeKey(key), 'its checksum does not fit')
  return asBuffer(value).subarray(SUM)
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const asPlain = (bytes: Buffer) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** time (float64), length of the person's id (1 byte), the id, the update. */
export function encodeRecord(key: string, time: number, person: string, update: Uint8Array): Buffer {
  const value = Buffer.allocUnsafe(RECORD_HEADER + person.length + update.length)
  value.writeDoubleLE(time, SUM)
  value.writeUInt8(person.length, SUM + 8)
  value.write(person, RECORD_HEADER, 'latin1')
  value.set(update, RECORD_HEADER + person.length)
  return seal(key, value)
}

export function decodeRecord(key: string, value: Uint8Array): LogRecord {
  const payload = unseal(key, value)
  const update = 9 + payload.readUInt8(8)
  return {
    seq: Number(lastPart(key)),
    time: payload.readDoubleLE(0),
    person: payload.toString('latin1', 9, update),
    update: asPlain(payload.subarray(update)),
  }
}

/** How far a room has come: the last record, and the last one that its snapshot holds. */
export type Head = { readonly seq: number; readonly folded: number }

export function encodeHead(key: string, head: Head): Buffer {
  const value = Buffer.allocUnsafe(SUM + 16)
  value.writeDoubleLE(head.seq, SUM)
  value.writeDoubleLE(head.folded, SUM + 8)
  return seal(key, value)
}

export function decodeHead(key: string, value: Uint8Array): Head {
  const payload = unseal(key, value)
  return { seq: payload.readDoubleLE(0), folded: payload.readDoubleLE(8) }
}

export function encodeCount(key: string, count: number): Buffer {
  const value = Buffer.allocUnsafe(SUM + 8)
  value.writeDoubleLE(count, SUM)
  return seal(key, value)
}

export function decodeCount(key: string, value: Uint8Array): number {
  return unseal(key, value).readDoubleLE(0)
}

export function encodeBytes(key: string, bytes: Uint8Array): Buffer {
  const value = Buffer.allocUnsafe(SUM + bytes.length)
  value.set(bytes, SUM)
  return seal(key, value)
}

export function decodeBytes(key: string, value: Uint8Array): Uint8Array {
  return asPlain(unseal(key, value))
}

export function encodeJson(key: string, data: unknown): Buffer {
  return encodeBytes(key, Buffer.from(JSON.stringify(data)))
}

/** The checksum vouches that this is what `encodeJson` was given. */
export function decodeJson<T>(key: string, value: Uint8Array): T {
  return JSON.parse(unseal(key, value).toString()) as T
}
