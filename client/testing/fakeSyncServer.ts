import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import { type Hello, parseHello } from '../../shared/protocol/subprotocols'

/** A relay in memory that speaks the protocol of DESIGN 2.4 to the sockets that its own WebSocket class opens. */
export class FakeSyncServer {
  readonly WebSocket: typeof WebSocket
  readonly rooms = new Map<string, Y.Doc>()
  /** Every socket that was ever opened, in order. */
  readonly sockets: FakeSocket[] = []
  /** The room of every attempt to connect, in order. */
  readonly attempts: string[] = []
  /** True: attempts to connect are neither taken nor refused. */
  hangs = false
  /** False: attempts to connect fail, as without a network. */
  reachable = true
  /** False: writes are taken and sent on, but not acknowledged until `acknowledge`. */
  acks = true
  /** Where set, writes to this room are refused with this reason. */
  readonly refusals = new Map<string, string>()
  /** Where set, sockets of this room are closed with this code as soon as they open. */
  readonly closings = new Map<string, number>()

  constructor() {
    const attempt = (socket: FakeSocket) => {
      this.attempts.push(socket.room)
      if (!this.hangs) queueMicrotask(() => this.accept(socket))
    }
    this.WebSocket = class extends FakeSocket {
      constructor(url: string | URL, protocols: string | string[] = []) {
        super(String(url), [protocols].flat())
        attempt(this)
      }
    } as unknown as typeof WebSocket
  }

  /** The room's document as the server holds it; change it as another person would. */
  room(name: string): Y.Doc {
    const known = this.rooms.get(name)
    if (known !== undefined) return known
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => {
      for (const socket of this.open(name)) socket.receive(syncFrame(SYNC.update, update))
    })
    this.rooms.set(name, doc)
    return doc
  }

  /** Forgets the room's content: what a client holds of it is of another making. */
  replaceRoom(name: string): Y.Doc {
    this.rooms.delete(name)
    return this.room(name)
  }

  open(room: string): FakeSocket[] {
    return this.sockets.filter((socket) => socket.room === room && socket.readyState === socket.OPEN)
  }

  /** The newest socket of a room, open or not. */
  last(room: string): FakeSocket {
    const found = this.sockets.filter((socket) => socket.room === room).at(-1)
    if (found === undefined) throw new Error(`no socket for ${room} yet`)
    return found
  }

  /** Closes the room's sockets; 1006 is a lost connection. */
  close(room: string, code: number): void {
    for (const socket of this.open(room)) socket.closeFromServer(code)
  }

  /** The network is gone: open sockets close, attempts fail. */
  cut(): void {
    this.reachable = false
    for (const socket of this.sockets) if (socket.readyState === socket.OPEN) socket.closeFromServer(1006)
  }

  acknowledge(room: string): void {
    for (const socket of this.open(room)) socket.receive(ackFrame(socket.writes))
  }

  acknowledgeUpTo(room: string, count: number): void {
    for (const socket of this.open(room)) socket.receive(ackFrame(count))
  }

  private accept(socket: FakeSocket): void {
    if (!this.reachable) {
      socket.fail()
      return
    }
    this.sockets.push(socket)
    socket.accept((data) => this.take(socket, data))
    const code = this.closings.get(socket.room)
    if (code !== undefined) {
      socket.closeFromServer(code)
      return
    }
    socket.receive(syncFrame(SYNC.step1, Y.encodeStateVector(this.room(socket.room))))
    for (const other of this.open(socket.room)) for (const frame of other.awareness.slice(-1)) socket.receive(frame)
  }

  private take(socket: FakeSocket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.awareness) {
      socket.awareness.push(data)
      for (const other of this.open(socket.room)) other.receive(data)
    }
    if (type !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    const doc = this.room(socket.room)
    if (step === SYNC.step1) socket.receive(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(doc, body)))
    else this.takeWrite(socket, doc, body)
  }

  private takeWrite(socket: FakeSocket, doc: Y.Doc, update: Uint8Array): void {
    socket.writes++
    socket.updates.push(update)
    const reason = this.refusals.get(socket.room)
    if (reason !== undefined && addsSomething(doc, update)) socket.receive(refusalFrame(reason))
    else Y.applyUpdate(doc, update)
    if (this.acks) socket.receive(ackFrame(socket.writes))
  }
}

/** One socket, seen from both ends. What is sent arrives in a later microtask, in order. */
export class FakeSocket {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: ((event: object) => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  readonly room: string
  readonly hello: Hello
  /** How many SyncStep2 and Update messages came in. */
  writes = 0
  /** What they brought. */
  readonly updates: Uint8Array[] = []
  /** The awareness frames that came in. */
  readonly awareness: Uint8Array[] = []
  private toServer: (data: Uint8Array) => void = () => {}

  constructor(
    readonly url: string,
    readonly protocols: readonly string[],
  ) {
    this.room = url.slice(url.lastIndexOf('/') + 1)
    this.hello = parseHello(protocols, new URLSearchParams())
  }

  send(data: Uint8Array): void {
    const copy = data.slice()
    if (this.readyState === this.OPEN) queueMicrotask(() => this.readyState === this.OPEN && this.toServer(copy))
  }

  close(): void {
    this.readyState = this.CLOSED
  }

  accept(toServer: (data: Uint8Array) => void): void {
    if (this.readyState !== this.CONNECTING) return
    this.toServer = toServer
    this.readyState = this.OPEN
    this.onopen?.()
  }

  fail(): void {
    this.onerror?.({})
    this.closeFromServer(1006)
  }

  receive(data: Uint8Array): void {
    const copy = data.slice().buffer
    queueMicrotask(() => this.readyState === this.OPEN && this.onmessage?.({ data: copy }))
  }

  closeFromServer(code: number): void {
    this.readyState = this.CLOSED
    this.onclose?.({ code, reason: '' })
  }
}

function addsSomething(doc: Y.Doc, update: Uint8Array): boolean {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateAsUpdate(copy)
  Y.applyUpdate(copy, update)
  return Y.encodeStateAsUpdate(copy).join() !== before.join()
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

function ackFrame(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.ack)
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

function refusalFrame(reason: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.auth)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, reason)
  return encoding.toUint8Array(encoder)
}
