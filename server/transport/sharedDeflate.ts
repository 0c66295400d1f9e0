import { constants, deflateRaw } from 'node:zlib'

/** A flush ends with these four, which the receiver puts back (RFC 7692, 7.2.1). */
const TAIL_BYTES = 4

const packed = new WeakMap<Uint8Array, Promise<Buffer>>()

/**
 * A message as permessage-deflate sends it where no context is taken over. The same bytes object is packed once, off
 * the main thread, for however many sockets: 150 people who join would else each have the board packed for them alone.
 */
export function deflateShared(message: Uint8Array): Promise<Buffer> {
  const known = packed.get(message)
  if (known !== undefined) return known
  const made = new Promise<Buffer>((resolve, reject) => {
    deflateRaw(message, { finishFlush: constants.Z_SYNC_FLUSH }, (error, bytes) => {
      if (error === null) resolve(bytes.subarray(0, bytes.length - TAIL_BYTES))
      else reject(error)
    })
  })
  packed.set(message, made)
  return made
}

/** The head of a server's binary frame whose payload is packed. */
export function packedFrameHead(payloadBytes: number): Buffer {
  const first = 0b1100_0010
  if (payloadBytes < 126) return Buffer.from([first, payloadBytes])
  if (payloadBytes < 65_536) return Buffer.from([first, 126, payloadBytes >> 8, payloadBytes & 255])
  const head = Buffer.alloc(10)
  head[0] = first
  head[1] = 127
  head.writeBigUInt64BE(BigInt(payloadBytes), 2)
  return head
}
