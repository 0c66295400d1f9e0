import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { CloseCode } from '../../shared/protocol/closeCodes'
import type { SocketLike } from '../room/types'
import { Outgoing } from './outgoing'
import type { ReadGate } from './readGate'

const CLOSE_GRACE_MS = 2_000

/** A `ws` socket as the rooms know it; `connection` is what it was upgraded from, `offer` its extensions. */
export function wsSocket(ws: WebSocket, connection: Duplex, gate: ReadGate, offer: string): SocketLike {
  const outgoing = new Outgoing(ws, connection, offer)
  return {
    get bufferedBytes() {
      return outgoing.bufferedBytes
    },
    send: (frame) => outgoing.send(frame),
    close(code, reason) {
      closeSocket(ws, code, reason)
      outgoing.close()
    },
    pause: () => gate.hold('room'),
    resume: () => gate.free('room'),
  }
}

/** Closes with a code, and ends the connection itself where the other side does not answer. */
export function closeSocket(ws: WebSocket, code: CloseCode, reason: string): void {
  if (ws.readyState !== ws.OPEN) return
  ws.close(code, reason)
  const timer = setTimeout(() => ws.terminate(), CLOSE_GRACE_MS)
  ws.once('close', () => clearTimeout(timer))
}
