import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import { type CountedMessage, createCountingSocket } from './countingSocket'
import type { KeptDocument } from './keptDocument'
import type { UnsentEdit } from './localCopy'
import { offerTo, partsOf } from './offer'
import { presenceForProvider } from './presenceForProvider'
import { takeUpdate } from './takeUpdate'

export type RoomStatus =
  /** The first attempt of this page; nothing failed yet. */
  | { readonly kind: 'connecting' }
  /** Open, and everything that the server had is in the document. */
  | { readonly kind: 'online' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'closed'; readonly code: number }

type Options = {
  /** `ws(s)://host/sync` */
  readonly url: string
  readonly room: string
  readonly kept: KeptDocument
  readonly awareness: Awareness
  /** The subprotocols of the next socket. */
  readonly hello: () => string[]
  readonly WebSocket: typeof WebSocket
  readonly random: () => number
  readonly onChange: () => void
  readonly onSynced: () => void
}

/** The longest wait between two attempts, and how long one attempt may take. Milliseconds. */
const LONGEST_BACKOFF = 8_000
const ATTEMPT_TIMEOUT = 10_000

/** As the server's own reasons: the word before the colon is for programs. */
const TOO_LARGE = 'too-large: one change is larger than a message may be.'

/** One room's socket: y-websocket's provider with jitter, acknowledgements, refusals and no echo. */
export class RoomConnection {
  status: RoomStatus = { kind: 'connecting' }
  /** Why the server refused an edit; null once a later socket had all accepted. */
  refusal: string | null = null
  /** True once the server was done with all that this page offered it, and refused nothing. */
  wasAccepted = false

  private readonly provider: WebsocketProvider
  private refusedOnSocket = false
  /** The number of this socket's SyncStep2: once it is acknowledged, everything was offered again. */
  private offeredAll = Number.POSITIVE_INFINITY
  private sending: UnsentEdit | null = null
  /** What is larger than a message may be was left out, so all that follows would wait for it at the server. */
  private isStuck = false
  private attempt: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: Options) {
    const { kept, awareness } = options
    this.provider = new WebsocketProvider(options.url, options.room, kept.doc, {
      connect: false,
      disableBc: true,
      awareness: presenceForProvider(awareness),
      protocols: options.hello(),
      WebSocketPolyfill: createCountingSocket(options.WebSocket, (message, number) => this.carry(message, number)),
    })
    // Its own senders would send what others wrote and echo what others are; ours are `send` and `sendOwnAwareness`.
    kept.doc.off('update', this.provider._updateHandler)
    awareness.off('update', this.provider._awarenessUpdateHandler)
    // It would say that the document's client is gone, which was never here.
    this.provider.disconnectBc = () => {}
    awareness.on('update', this.sendOwnAwareness)
    this.handleMessages()
    this.provider.on('status', ({ status }) => this.followStatus(status))
    this.provider.on('sync', (synced) => synced && this.setOnline())
    this.provider.on('connection-close', (event) => this.prepareNextSocket(event))
    this.provider.on('closed', ({ code }) => this.setStatus({ kind: 'closed', code }))
  }

  /** Connects, or tries at once where it was waiting to try again. */
  connect(): void {
    if (this.status.kind === 'closed') return
    // What the copy says of the document was not read yet when this was made.
    this.provider.protocols = this.options.hello()
    this.provider.connect()
  }

  /** Gives up the socket without waiting for the network to notice; attempts go on. */
  cut(): void {
    if (this.status.kind === 'closed') return
    this.provider.disconnect()
    this.provider.shouldConnect = true
  }

  /** Sends a local edit; without a connection it travels with the next sync. */
  send(edit: UnsentEdit): void {
    this.sendParts(edit.update, SYNC.update, edit)
  }

  destroy(): void {
    clearTimeout(this.attempt)
    this.options.awareness.off('update', this.sendOwnAwareness)
    this.provider.destroy()
  }

  /** In as many messages as it takes: the last one is a `step`, and carries `edit`. */
  private sendParts(update: Uint8Array, step: number, edit: UnsentEdit | null): void {
    if (!this.isOpen || this.isStuck) return
    const parts = partsOf(update)
    const last = parts?.pop()
    if (parts === null || last === undefined) {
      this.isStuck = true
      this.refuse(TOO_LARGE)
      return
    }
    for (const part of parts) this.write(syncMessage(SYNC.update, part))
    this.sending = edit
    this.write(syncMessage(step, last))
    this.sending = null
  }

  private carry(message: CountedMessage, number: number): void {
    if (message === 'step2') {
      this.offeredAll = Math.min(this.offeredAll, number)
      this.options.kept.outbox.carriedAll(number)
    } else if (this.sending !== null) {
      this.options.kept.outbox.carriedOne(this.sending.id, number)
    }
  }

  private get isOpen(): boolean {
    const { ws, wsconnected } = this.provider
    return wsconnected && ws !== null && ws.readyState === ws.OPEN
  }

  private write(encoder: encoding.Encoder): void {
    if (this.isOpen) this.provider.ws?.send(encoding.toUint8Array(encoder))
  }

  private readonly sendOwnAwareness = (changed: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const { awareness } = this.options
    const own = awareness.clientID
    const isOwn = changed.added.includes(own) || changed.updated.includes(own) || changed.removed.includes(own)
    if (!isOwn) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [own]))
    this.write(encoder)
  }

  private handleMessages(): void {
    const { messageHandlers } = this.provider
    const { awareness, kept } = this.options
    messageHandlers[MESSAGE.sync] = (_encoder, decoder) => {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step !== SYNC.step1) return this.take(step, content)
      const unsent = kept.outbox.edits.map((edit) => edit.update)
      this.sendParts(offerTo(content, kept.doc, unsent), SYNC.step2, null)
    }
    messageHandlers[MESSAGE.awareness] = (_encoder, decoder) => {
      try {
        applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), this.provider)
      } catch {
        // Somebody's broken presence is nobody's problem.
      }
    }
    messageHandlers[MESSAGE.queryAwareness] = () => this.announceOwn()
    messageHandlers[MESSAGE.auth] = (_encoder, decoder) => {
      if (decoding.readVarUint(decoder) === 0) this.refuse(decoding.readVarString(decoder))
    }
    messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      const count = decoding.readVarUint(decoder)
      kept.acknowledge(count)
      if (this.refusedOnSocket || count < this.offeredAll) return
      this.wasAccepted = true
      if (this.refusal === null) return
      this.refusal = null
      this.options.onChange()
    }
  }

  /** As the provider would, in less memory. */
  private take(step: number, update: Uint8Array): void {
    if (step !== SYNC.step2 && step !== SYNC.update) throw new Error(`A message of an unknown kind: ${step}`)
    try {
      takeUpdate(this.options.kept.doc, update, this.provider)
    } catch (error) {
      // Also what listens to the document may have thrown.
      // biome-ignore lint/suspicious/noConsole: one message must not end the socket, and nobody else hears of it.
      console.error('An update could not be taken in', error)
    }
    if (step === SYNC.step2) this.provider.synced = true
  }

  private refuse(reason: string): void {
    this.refusal = reason
    this.refusedOnSocket = true
    this.options.kept.outbox.distrustSocket()
    this.options.onChange()
  }

  private followStatus(status: 'connected' | 'connecting' | 'disconnected'): void {
    clearTimeout(this.attempt)
    if (status === 'connecting') this.attempt = setTimeout(() => this.cut(), ATTEMPT_TIMEOUT)
    if (status !== 'connected') return
    this.options.kept.outbox.startSocket()
    this.refusedOnSocket = false
    this.isStuck = false
    this.offeredAll = Number.POSITIVE_INFINITY
    this.announceOwn()
  }

  /** Twice, since the server may have told the others with the next clock already that this page is gone. */
  private announceOwn(): void {
    const { awareness } = this.options
    const state = awareness.getLocalState()
    if (state === null) return
    awareness.setLocalState(state)
    awareness.setLocalState(state)
  }

  private setOnline(): void {
    this.setStatus({ kind: 'online' })
    this.options.onSynced()
  }

  /** The provider waits the shorter of its doubling delay and `maxBackoffTime`; alone it would wait as all others do. */
  private prepareNextSocket(event: CloseEvent | null): void {
    clearTimeout(this.attempt)
    // What retrying cannot mend is told by `closed`, next.
    if (event !== null && !this.provider.shouldReconnect(event, this.provider)) return
    const doubling = Math.min(2 ** (this.provider.wsUnsuccessfulReconnects + 1) * 100, LONGEST_BACKOFF)
    this.provider.maxBackoffTime = doubling * (0.5 + 0.5 * this.options.random())
    this.provider.protocols = this.options.hello()
    this.setStatus({ kind: 'offline' })
  }

  private setStatus(status: RoomStatus): void {
    this.status = status
    this.options.onChange()
  }
}

function syncMessage(step: number, update: Uint8Array): encoding.Encoder {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, update)
  return encoder
}
