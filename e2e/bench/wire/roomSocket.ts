import type { Socket } from 'node:net'
import WebSocket from 'ws'
import type { SYNC } from '../../../shared/protocol/messages'
import type { RoomAddress } from '../contenders/contender'
import { helloFrame, presenceFrame, readServerFrame, type ServerMessage, syncFrame } from './framing'

type SocketOptions = {
  /** Asks for message 100, where the server has it. */
  ack?: boolean
  /** Offers compression, as browsers do; off by default. */
  deflate?: boolean
  onMessage?: (message: ServerMessage) => void
  onClose?: (code: number) => void
}

/** A WebSocket in one room that speaks its server's dialect and holds no document. It answers nothing by itself. */
export class RoomSocket {
  readonly #ws: WebSocket
  readonly #address: RoomAddress
  #tcp: Socket | null = null
  /** Rejects where the server cannot be reached. */
  readonly opened: Promise<void>

  constructor(address: RoomAddress, { ack = false, deflate = false, onMessage, onClose }: SocketOptions = {}) {
    this.#address = address
    const protocols = ack && address.protocols.length > 0 ? [...address.protocols, 'ack'] : address.protocols
    this.#ws = new WebSocket(`ws://${address.host}:${address.port}${address.path}`, protocols, {
      perMessageDeflate: deflate,
      maxPayload: 0,
    })
    this.#ws.binaryType = 'nodebuffer'
    this.#ws.on('upgrade', (response) => {
      this.#tcp = response.socket
    })
    if (onMessage) this.#ws.on('message', (data) => onMessage(readServerFrame(address, data as Buffer)))
    this.#ws.on('close', (code) => onClose?.(code))
    this.opened = new Promise((resolve, reject) => {
      this.#ws.on('error', reject)
      this.#ws.on('open', () => {
        const hello = helloFrame(address)
        if (hello !== null) this.#ws.send(hello)
        resolve()
      })
    })
    this.opened.catch(() => {})
  }

  /** Of the whole connection: the upgrade's answer, WebSocket headers, compressed payloads. */
  get bytesReceived(): number {
    return this.#tcp?.bytesRead ?? 0
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN
  }

  send(step: keyof typeof SYNC, body: Uint8Array): void {
    if (this.isOpen) this.#ws.send(syncFrame(this.#address, step, body))
  }

  /** Tells the others where somebody is and what they hold. */
  present(presence: Parameters<typeof presenceFrame>[1]): void {
    if (this.isOpen) this.#ws.send(presenceFrame(this.#address, presence))
  }

  /** Ends it without a word. */
  terminate(): void {
    this.#ws.terminate()
  }
}
