import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import type { SocketLike } from '../room/types'

export type Presence = { id: number; clock: number; state: unknown }

/** A client of the sync protocol without a network: speaks frames, keeps a document, remembers what it was told. */
export class TestPeer implements SocketLike {
  readonly doc: Y.Doc
  bufferedBytes = 0
  readonly frames: Uint8Array[] = []
  readonly refusals: string[] = []
  readonly acks: number[] = []
  readonly #presences: Presence[][] = []
  readonly #unread: decoding.Decoder[] = []
  updateFrames = 0
  closed: { code: number; reason: string } | null = null
  isPaused = false
  readonly #held: Uint8Array[] = []
  #deliver: ((frame: Uint8Array) => void) | null = null

  constructor(doc = new Y.Doc()) {
    this.doc = doc
  }

  /** Where this peer's frames go; asks for what the other has, as every client does at open. */
  open(deliver: (frame: Uint8Array) => void): void {
    this.#deliver = deliver
    this.emit(syncFrame(SYNC.step1, Y.encodeStateVector(this.doc)))
    this.doc.on('update', this.#forward)
  }

  readonly #forward = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.emit(syncFrame(SYNC.update, update))
  }

  /** Stops passing on its edits, as a client does whose socket is gone. */
  detach(): void {
    this.doc.off('update', this.#forward)
    this.#deliver = null
  }

  emit(frame: Uint8Array): void {
    if (this.isPaused) this.#held.push(frame)
    else this.#deliver?.(frame)
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
    for (const frame of this.#held.splice(0)) this.emit(frame)
  }

  sendUpdate(update: Uint8Array): void {
    this.emit(syncFrame(SYNC.update, update))
  }

  sendPresence(entries: readonly { id: number; clock: number; state: unknown }[]): void {
    const payload = encoding.createEncoder()
    encoding.writeVarUint(payload, entries.length)
    for (const { id, clock, state } of entries) {
      encoding.writeVarUint(payload, id)
      encoding.writeVarUint(payload, clock)
      encoding.writeVarString(payload, JSON.stringify(state))
    }
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, MESSAGE.awareness)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(payload))
    this.emit(encoding.toUint8Array(frame))
  }

  send(frame: Uint8Array): void {
    this.frames.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) this.#readSync(decoder)
    else if (type === MESSAGE.awareness) this.#unread.push(decoder)
    else if (type === MESSAGE.ack) this.acks.push(decoding.readVarUint(decoder))
    else if (type === MESSAGE.auth) {
      decoding.readVarUint(decoder)
      this.refusals.push(decoding.readVarString(decoder))
    } else throw new Error(`unknown message ${type}`)
  }

  #readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === SYNC.step1) this.emit(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc, body)))
    else {
      if (step === SYNC.update) this.updateFrames++
      Y.applyUpdate(this.doc, body, this)
    }
  }

  close(code: number, reason: string): void {
    this.closed = { code, reason }
    this.detach()
  }

  /** What the awareness frames said; read when it is asked for, since hundreds of peers are told much. */
  get presences(): readonly Presence[][] {
    for (const decoder of this.#unread.splice(0)) this.#presences.push(readPresences(decoder))
    return this.#presences
  }

  /** The state of an id as this peer was last told; undefined where it never was, null where it has left. */
  presenceOf(id: number): unknown {
    return this.presences.flat().findLast((entry) => entry.id === id)?.state
  }
}

function readPresences(decoder: decoding.Decoder): Presence[] {
  const payload = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  const entries: Presence[] = []
  for (let left = decoding.readVarUint(payload); left > 0; left--) {
    const id = decoding.readVarUint(payload)
    const clock = decoding.readVarUint(payload)
    entries.push({ id, clock, state: JSON.parse(decoding.readVarString(payload)) })
  }
  return entries
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
