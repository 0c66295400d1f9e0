import WebSocket from 'ws'
import { eventually } from './eventually'
import { TestPeer } from './testPeer'

export type SocketPeer = { readonly ws: WebSocket; readonly peer: TestPeer; readonly closed: Promise<number> }

/** A socket to a room of a server at `url` (`ws://…`), with acknowledgements; its errors are nobody's. */
export function openSocket(url: string, room: string, key: string): WebSocket {
  const ws = new WebSocket(`${url}/sync/${room}`, ['grappe', `key.${key}`, 'ack'], { perMessageDeflate: false })
  ws.on('error', () => {})
  return ws
}

export function closeOf(ws: WebSocket): Promise<number> {
  return new Promise((resolve) => ws.on('close', resolve))
}

/** A peer that speaks over a socket; resolves once the server has answered its first frames. */
export async function openPeer(url: string, room: string, key: string, peer = new TestPeer()): Promise<SocketPeer> {
  const ws = openSocket(url, room, key)
  const closed = closeOf(ws)
  ws.on('message', (data) => peer.send(new Uint8Array(data as Buffer)))
  ws.on('open', () => peer.open((frame) => ws.readyState === ws.OPEN && ws.send(frame)))
  await eventually(() => {
    if (peer.acks.length === 0) throw new Error('not answered yet')
  })
  return { ws, peer, closed }
}
