import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { RoomAddress } from '../contenders/contender'

const EMPTY = Buffer.alloc(0)
const CLOSE = 8
const PING = 9

type SocketEvents = {
  /** A whole message. The bytes are the receiver's only until it returns. */
  onMessage(payload: Buffer): void
  onClose(): void
}

type SocketTarget = Pick<RoomAddress, 'host' | 'port' | 'path' | 'protocols'>

/**
 * A WebSocket client on bare TCP. A library that unmasks, copies and emits would cost the load generator more than
 * what it measures costs the server. Offers no compression and takes no fragments.
 */
export class RawSocket {
  readonly #socket: Socket
  readonly #events: SocketEvents
  #rest: Buffer = EMPTY
  #isClosed = false

  private constructor(socket: Socket, events: SocketEvents, first: Buffer) {
    this.#socket = socket
    this.#events = events
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', () => {})
    socket.on('close', () => this.#close())
    if (first.length > 0) this.#take(first)
  }

  /** Rejects where the server does not answer with 101. */
  static open(target: SocketTarget, events: SocketEvents): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: target.host, port: target.port, noDelay: true })
      socket.once('error', reject)
      socket.once('connect', () => socket.write(upgrade(target)))
      let answer: Buffer = EMPTY
      const read = (chunk: Buffer) => {
        answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk])
        const end = answer.indexOf('\r\n\r\n')
        if (end < 0) return
        socket.off('data', read)
        socket.off('error', reject)
        if (!answer.toString('latin1', 0, 16).includes(' 101')) {
          socket.destroy()
          reject(new Error(`no upgrade: ${answer.toString('latin1', 0, end)}`))
          return
        }
        resolve(new RawSocket(socket, events, answer.subarray(end + 4)))
      }
      socket.on('data', read)
    })
  }

  /** Bytes that the system has not taken yet. */
  get waiting(): number {
    return this.#socket.writableLength
  }

  /** A frame made by `clientFrame`. */
  send(frame: Buffer): void {
    if (!this.#isClosed) this.#socket.write(frame)
  }

  end(): void {
    this.#socket.destroy()
  }

  #close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#events.onClose()
  }

  #take(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let at = 0
    while (at + 2 <= bytes.length) {
      const opcode = (bytes[at] as number) & 15
      let length = (bytes[at + 1] as number) & 127
      let head = 2
      if (length === 126) {
        if (at + 4 > bytes.length) break
        length = bytes.readUInt16BE(at + 2)
        head = 4
      } else if (length === 127) {
        if (at + 10 > bytes.length) break
        length = Number(bytes.readBigUInt64BE(at + 2))
        head = 10
      }
      const end = at + head + length
      if (end > bytes.length) break
      this.#dispatch(opcode, bytes.subarray(at + head, end))
      at = end
    }
    this.#rest = at === bytes.length ? EMPTY : bytes.subarray(at)
  }

  #dispatch(opcode: number, payload: Buffer): void {
    if (opcode === PING) this.send(clientFrame(payload, 10))
    else if (opcode === CLOSE) this.#socket.end()
    else this.#events.onMessage(payload)
  }
}

/** A client's frame. Its mask is zero, which the protocol allows and which costs the sender nothing. */
export function clientFrame(payload: Uint8Array, opcode = 2): Buffer {
  const { length } = payload
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.alloc(head + length)
  frame[0] = 0x80 | opcode
  if (head === 6) frame[1] = 0x80 | length
  else if (head === 8) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, head)
  return frame
}

function upgrade({ host, port, path, protocols }: SocketTarget): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ]
  if (protocols.length > 0) lines.push(`Sec-WebSocket-Protocol: ${protocols.join(', ')}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
