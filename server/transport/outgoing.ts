import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import { cork, uncork } from './corkedTurn'
import { deflateShared, packedFrameHead } from './sharedDeflate'

/** Frames above this are compressed where the client can: first syncs and imports, never an edit or a cursor. */
const COMPRESS_ABOVE_BYTES = 8 * 1024
/** What many people do in one tick is not worth the wait. */
const COMPRESS_UPDATES_ABOVE_BYTES = 32 * 1024

type Waiting = { frame: Uint8Array; packed: Buffer | null; isReady: boolean }

/** What goes out on one socket, in its order. */
export class Outgoing {
  readonly #ws: WebSocket
  readonly #connection: Duplex
  readonly #canShare: boolean
  #queue: Waiting[] = []
  #queuedBytes = 0

  /** `offer` is the client's Sec-WebSocket-Extensions. */
  constructor(ws: WebSocket, connection: Duplex, offer: string) {
    this.#ws = ws
    this.#connection = connection
    this.#canShare = ws.extensions.includes('permessage-deflate') && !offer.includes('server_max_window_bits')
  }

  get bufferedBytes(): number {
    return this.#ws.bufferedAmount + this.#queuedBytes
  }

  send(frame: Uint8Array): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return
    const isShared = this.#canShare && isWorthCompressing(frame)
    if (!isShared && this.#queue.length === 0) this.#write(frame, null)
    else this.#enqueue(frame, isShared)
  }

  /** What still waits goes no more. */
  close(): void {
    this.#queue = []
    this.#queuedBytes = 0
    // At the end of the process there is no later.
    uncork(this.#connection)
  }

  #enqueue(frame: Uint8Array, isShared: boolean): void {
    const waiting: Waiting = { frame, packed: null, isReady: !isShared }
    this.#queue.push(waiting)
    this.#queuedBytes += frame.byteLength
    if (!isShared) return
    const ready = (packed: Buffer | null) => {
      waiting.packed = packed
      waiting.isReady = true
      this.#drain()
    }
    deflateShared(frame).then(ready, () => ready(null))
  }

  #drain(): void {
    for (let next = this.#queue[0]; next?.isReady; next = this.#queue[0]) {
      this.#queue.shift()
      this.#queuedBytes -= next.frame.byteLength
      this.#write(next.frame, next.packed)
    }
  }

  #write(frame: Uint8Array, packed: Buffer | null): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return
    cork(this.#connection)
    if (packed !== null) {
      this.#connection.write(packedFrameHead(packed.length))
      this.#connection.write(packed)
    } else {
      const compress = !this.#canShare && isWorthCompressing(frame)
      this.#ws.send(frame, { binary: true, compress }, ignoreFailure)
    }
  }
}

function isWorthCompressing(frame: Uint8Array): boolean {
  if (frame[0] !== MESSAGE.sync) return false
  return frame.byteLength > (frame[1] === SYNC.update ? COMPRESS_UPDATES_ABOVE_BYTES : COMPRESS_ABOVE_BYTES)
}

/** A frame that could not be sent is followed by the socket's close event, which is where it is dealt with. */
function ignoreFailure(): void {}
