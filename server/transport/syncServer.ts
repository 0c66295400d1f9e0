import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { canRead, parseRoomName, type RoomAddress } from '../../shared/protocol/rooms'
import { type Hello, parseHello, SUBPROTOCOL } from '../../shared/protocol/subprotocols'
import { SCHEMA } from '../../shared/schema/version'
import type { BoardDirectory } from '../auth/boardDirectory'
import { isShutOut } from '../auth/door'
import type { Grant } from '../auth/grant'
import { isOriginAllowed } from '../auth/origin'
import type { Clock } from '../room/clock'
import type { Connection } from '../room/connection'
import type { RoomRegistry } from '../room/roomRegistry'
import { ReadGate } from './readGate'
import { SocketLimits } from './socketLimits'
import { closeSocket, wsSocket } from './wsSocket'

const PING_MS = 30_000
const LEAVE_WITHIN_MS = 1_000
const PATH = '/sync/'

export type SyncServerDeps = {
  server: Server
  directory: Pick<BoardDirectory, 'authenticate' | 'record' | 'isWithdrawn'>
  rooms: RoomRegistry
  publicUrl: string
  clock: Clock
  log: Logger
}

type Refusal = { code: (typeof CLOSE)[keyof typeof CLOSE]; reason: string }

const NOT_HERE: Refusal = { code: CLOSE.unauthorized, reason: 'This link opens nothing here. Ask for a new one.' }

const DOOR_CLOSED: Refusal = {
  code: CLOSE.unauthorized,
  reason: 'The door of this board is closed. Ask the facilitator to open it.',
}

/**
 * Speaks y-websocket under /sync/<room>. An upgrade is always accepted and then closed with a code where it may not
 * come in: a refusal by HTTP reads as a network fault and is retried for ever.
 */
export class SyncServer {
  readonly #deps: SyncServerDeps
  readonly #server: WebSocketServer
  readonly #alive = new WeakSet<WebSocket>()
  readonly #pings: NodeJS.Timeout

  constructor(deps: SyncServerDeps) {
    this.#deps = deps
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: LIMITS.frame,
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
      perMessageDeflate: {
        // Each frame says for itself whether it is compressed.
        threshold: 0,
        serverNoContextTakeover: true,
        clientNoContextTakeover: true,
      },
    })
    deps.server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
    this.#pings = setInterval(() => this.#ping(), PING_MS)
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', (error) => this.#deps.log.debug({ code: codeOf(error) }, 'a connection broke'))
    if (!request.url?.startsWith(PATH)) {
      // A peer that does not close its half would keep the socket for ever.
      socket.once('finish', () => socket.destroy())
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, request, socket))
  }

  #accept(ws: WebSocket, request: IncomingMessage, socket: Duplex): void {
    const { clock, log } = this.#deps
    const early: Uint8Array[] = []
    let earlyBytes = 0
    let connection: Connection | null = null
    const gate = new ReadGate(ws)
    const limits = new SocketLimits(gate, clock)
    ws.binaryType = 'nodebuffer'
    // Without a listener a protocol error would end the process.
    ws.on('error', (error) => log.debug({ code: codeOf(error) }, 'a socket broke the protocol'))
    this.#alive.add(ws)
    ws.on('pong', () => this.#alive.add(ws))
    ws.on('message', (data, isBinary) => {
      if (ws.readyState !== ws.OPEN) return
      if (!isBinary) return closeSocket(ws, CLOSE.malformed, 'Text frames are not part of the protocol.')
      const frame = bytesOf(data)
      if (!limits.take(frame.byteLength)) return closeSocket(ws, CLOSE.overLimits, 'Too many messages at once.')
      if (connection !== null) return connection.receive(frame)
      earlyBytes += frame.byteLength
      if (earlyBytes > LIMITS.frame) closeSocket(ws, CLOSE.overLimits, 'Too much was sent before the key was checked.')
      else early.push(frame)
    })
    ws.on('close', () => {
      limits.stop()
      if (connection !== null) this.#deps.rooms.disconnect(connection)
    })
    void this.#admit(ws, gate, request, socket).then((admitted) => {
      if (admitted === null) return
      connection = admitted
      for (const frame of early) admitted.receive(frame)
      if (ws.readyState === ws.CLOSED) this.#deps.rooms.disconnect(admitted)
    })
  }

  async #admit(ws: WebSocket, gate: ReadGate, request: IncomingMessage, socket: Duplex): Promise<Connection | null> {
    try {
      const checked = await this.#check(request)
      if ('code' in checked) {
        closeSocket(ws, checked.code, checked.reason)
        return null
      }
      const { grant, address, hello } = checked
      const offer = request.headers['sec-websocket-extensions'] ?? ''
      const connection = this.#deps.rooms.connect(wsSocket(ws, socket, gate, offer), grant, address, { ack: hello.ack })
      if (this.#deps.directory.isWithdrawn(grant)) connection.close(CLOSE.withdrawn, 'This link was withdrawn.')
      return connection
    } catch (error) {
      this.#deps.log.error({ err: error }, 'a socket could not be admitted')
      closeSocket(ws, CLOSE.tryLater, 'The server cannot check this link at the moment.')
      return null
    }
  }

  async #check(request: IncomingMessage): Promise<Refusal | { grant: Grant; address: RoomAddress; hello: Hello }> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const { headers } = request
    if (!isOriginAllowed(headers.origin, headers.host, this.#deps.publicUrl)) {
      return { code: CLOSE.unauthorized, reason: 'Pages of another address may not open this board.' }
    }
    const address = parseRoomName(decode(url.pathname.slice(PATH.length)))
    const hello = parseHello(protocolsOf(request), url.searchParams)
    const { directory } = this.#deps
    const grant = await directory.authenticate(address?.board ?? '', hello.key ?? '')
    if (address === null || grant === null || !canRead(address, grant)) return NOT_HERE
    if (hello.schema !== null && hello.schema < SCHEMA) {
      return { code: CLOSE.clientTooOld, reason: 'This page is older than the server. Reload it.' }
    }
    const record = await directory.record(address.board)
    if (record === null) return NOT_HERE
    if (isShutOut(record, grant)) return DOOR_CLOSED
    if (hello.generation !== null && hello.generation !== record.generation) {
      return { code: CLOSE.openFresh, reason: 'This board was made anew. Open a fresh copy.' }
    }
    return { grant, address, hello }
  }

  /** A socket that did not answer the last ping is gone, whatever the network says. */
  #ping(): void {
    for (const ws of this.#server.clients) {
      if (!this.#alive.delete(ws) && !ws.isPaused) ws.terminate()
      else ws.ping()
    }
  }

  /** What was sent before, acks and the code among it, would be lost on the way if the connections ended at once. */
  async close(): Promise<void> {
    clearInterval(this.#pings)
    this.#server.close()
    const left = [...this.#server.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve)))
    const cutOff = setTimeout(() => {
      for (const ws of this.#server.clients) ws.terminate()
    }, LEAVE_WITHIN_MS)
    await Promise.all(left)
    clearTimeout(cutOff)
  }
}

function protocolsOf(request: IncomingMessage): string[] {
  const header = request.headers['sec-websocket-protocol'] ?? ''
  return header
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
