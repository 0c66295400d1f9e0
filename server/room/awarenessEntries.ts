import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { EMPTY_AWARENESS_FRAME, MESSAGE } from '../../shared/protocol/messages'
import { MalformedFrameError } from './frames'

/** One line of an awareness message. `state` is JSON as it came, "null" where the person left. */
export type AwarenessEntry = { id: number; clock: number; state: string }

/** The line as it travels, so that many frames can hold it and it is written once. */
export function encodeEntry({ id, clock, state }: AwarenessEntry): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, id)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}

export function awarenessFrame(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0) return Uint8Array.from(EMPTY_AWARENESS_FRAME)
  let length = varUintLength(entries.length)
  for (const entry of entries) length += entry.byteLength
  const frame = Buffer.allocUnsafe(1 + varUintLength(length) + length)
  frame[0] = MESSAGE.awareness
  let at = writeVarUint(frame, 1, length)
  at = writeVarUint(frame, at, entries.length)
  for (const entry of entries) {
    frame.set(entry, at)
    at += entry.byteLength
  }
  return frame
}

function varUintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++
  return length
}

/** Gives the place after it. */
function writeVarUint(bytes: Uint8Array, from: number, value: number): number {
  let at = from
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) | 128
  bytes[at++] = rest
  return at
}

/**
 * Walks an awareness payload without reading the states that `wants` does not ask for: most frames are y-websocket's
 * echo of what we sent, and a server with many people does little else. Throws MalformedFrameError.
 */
export function readAwareness(payload: Uint8Array, wants: (id: number) => boolean): AwarenessEntry[] {
  const entries: AwarenessEntry[] = []
  const walk = new Walk(payload)
  for (let left = walk.varUint(); left > 0; left--) {
    const id = walk.varUint()
    const clock = walk.varUint()
    if (wants(id)) entries.push({ id, clock, state: walk.string() })
    else walk.skip(walk.varUint())
  }
  return entries
}

/** lib0 reads the same, with a closure or two for each number. */
class Walk {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  varUint(): number {
    let value = 0
    for (let scale = 1; scale <= Number.MAX_SAFE_INTEGER; scale *= 128) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw cutShort()
      value += (byte & 127) * scale
      if (byte < 128) {
        if (value > Number.MAX_SAFE_INTEGER) break
        return value
      }
    }
    throw cutShort()
  }

  skip(length: number): void {
    if (length > this.#bytes.length - this.#at) throw cutShort()
    this.#at += length
  }

  string(): string {
    const decoder = decoding.createDecoder(this.#bytes)
    decoder.pos = this.#at
    try {
      const text = decoding.readVarString(decoder)
      this.#at = decoder.pos
      return text
    } catch {
      throw cutShort()
    }
  }
}

function cutShort(): MalformedFrameError {
  return new MalformedFrameError('This awareness message is cut short.')
}
