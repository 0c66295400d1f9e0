import type { WebSocket } from 'ws'
import type { CloseCode } from '../../shared/protocol/closeCodes'
import type { SocketLike } from '../room/types'

/** Frames above this are compressed where the client can: first syncs and imports, never an edit or a cursor. */
export const COMPRESS_ABOVE_BYTES = 8 * 1024
const CLOSE_GRACE_MS = 2_000

/** A `ws` socket as the rooms know it. */
export function wsSocket(ws: WebSocket): SocketLike {
  return {
    get bufferedBytes() {
      return ws.bufferedAmount
    },
    send(frame) {
      if (ws.readyState !== ws.OPEN) return
      ws.send(frame, { binary: true, compress: frame.byteLength > COMPRESS_ABOVE_BYTES }, ignoreFailure)
    },
    close: (code, reason) => closeSocket(ws, code, reason),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
  }
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
