import * as Y from 'yjs'
import type { RoomAddress } from '../contenders/contender'
import type { ServerMessage } from './framing'
import { RoomSocket } from './roomSocket'

type ClientOptions = {
  ack?: boolean
  deflate?: boolean
  /** After an update of the server was applied. */
  onApplied?: () => void
  /** As `ServerMessage` tells it. */
  onAck?: (count: number | null) => void
  onClose?: (code: number) => void
}

/** A client with a document, as a person's browser is one, without cursors and without reconnecting. */
export class DocumentClient {
  readonly doc: Y.Doc
  readonly socket: RoomSocket
  /** How long `applyUpdate` took in all, in ms. */
  applyMs = 0
  /** When the server last sent content, by performance.now(). */
  lastContentAt = performance.now()
  /** Messages sent that the server counts for its acks. */
  counted = 0
  readonly #onApplied: (() => void) | undefined
  readonly #onAck: ((count: number | null) => void) | undefined
  #markSynced: () => void = () => {}
  /** When the first SyncStep2 was applied, which is not everything with every server. */
  readonly synced: Promise<void>

  constructor(address: RoomAddress, options: ClientOptions = {}, doc = new Y.Doc()) {
    const { onApplied, onAck, ...socketOptions } = options
    this.doc = doc
    this.#onApplied = onApplied
    this.#onAck = onAck
    this.synced = new Promise((resolve) => {
      this.#markSynced = resolve
    })
    this.socket = new RoomSocket(address, { ...socketOptions, onMessage: (message) => this.#receive(message) })
    this.socket.opened.then(
      () => this.socket.send('step1', Y.encodeStateVector(this.doc)),
      () => {},
    )
  }

  /** Changes the document in one transaction and sends the update; gives its number among the counted messages. */
  edit(change: (doc: Y.Doc) => void): number {
    const updates: Uint8Array[] = []
    const keep = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', keep)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', keep)
    for (const update of updates) this.#sendCounted('update', update)
    return this.counted
  }

  #receive(message: ServerMessage): void {
    if (message.kind === 'step1') this.#sendCounted('step2', Y.encodeStateAsUpdate(this.doc, message.body))
    else if (message.kind === 'step2' || message.kind === 'update') this.#apply(message.body, message.kind)
    else if (message.kind === 'ack') this.#onAck?.(message.count)
    else if (message.kind === 'refused') throw new Error(`The server refused an edit: ${message.reason}`)
  }

  #apply(update: Uint8Array, kind: 'step2' | 'update'): void {
    const began = performance.now()
    Y.applyUpdate(this.doc, update, this)
    this.lastContentAt = performance.now()
    this.applyMs += this.lastContentAt - began
    if (kind === 'step2') this.#markSynced()
    this.#onApplied?.()
  }

  #sendCounted(step: 'step2' | 'update', body: Uint8Array): void {
    if (!this.socket.isOpen) return
    this.counted++
    this.socket.send(step, body)
  }
}
