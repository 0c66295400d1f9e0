import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { CloseCode } from '../../shared/protocol/closeCodes'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import type { SocketLike } from '../room/types'
import type { ReadGate } from './readGate'

/** Frames above this are compressed where the client can: first syncs and imports, never an edit or a cursor. */
export const COMPRESS_ABOVE_BYTES = 8 * 1024
/** An update goes to everybody and is compressed for each anew: what many people do in one tick is not. */
const COMPRESS_UPDATES_ABOVE_BYTES = 32 * 1024
const CLOSE_GRACE_MS = 2_000

/** Connections that hold back what they were given until the present turn is over. */
const corked = new Set<Duplex>()

/** What one turn sends to a connection (presence, an edit, an ack) costs one call of the system instead of three. */
function corkForThisTurn(connection: Duplex): void {
  if (corked.has(connection)) return
  if (corked.size === 0) setImmediate(uncorkAll)
  corked.add(connection)
  connection.cork()
}

function uncorkAll(): void {
  for (const connection of corked) uncork(connection)
}

function uncork(connection: Duplex): void {
  if (corked.delete(connection)) connection.uncork()
}

/** A `ws` socket as the rooms know it; `connection` is what it was upgraded from. */
export function wsSocket(ws: WebSocket, connection: Duplex, gate: ReadGate): SocketLike {
  return {
    get bufferedBytes() {
      return ws.bufferedAmount
    },
    send(frame) {
      if (ws.readyState !== ws.OPEN) return
      corkForThisTurn(connection)
      ws.send(frame, { binary: true, compress: isWorthCompressing(frame) }, ignoreFailure)
    },
    close(code, reason) {
      closeSocket(ws, code, reason)
      // At the end of the process there is no later.
      uncork(connection)
    },
    pause: () => gate.hold('room'),
    resume: () => gate.free('room'),
  }
}

function isWorthCompressing(frame: Uint8Array): boolean {
  if (frame[0] !== MESSAGE.sync) return false
  return frame.byteLength > (frame[1] === SYNC.update ? COMPRESS_UPDATES_ABOVE_BYTES : COMPRESS_ABOVE_BYTES)
}

/** Closes with a code, and ends the connection itself where the other side does not answer. */
export function closeSocket(ws: WebSocket, code: CloseCode, reason: string): void {
  if (ws.readyState !== ws.OPEN) return
  ws.close(code, reason)
  const timer = setTimeout(() => ws.terminate(), CLOSE_GRACE_MS)
  ws.once('close', () => clearTimeout(timer))
}

/** A frame that could not be sent is followed by the socket's close event, which is where it is dealt with. */
function ignoreFailure(): void {}
