import WebSocket from 'ws'
import { TestPeer } from './testPeer'

/** A peer that speaks over a real socket and asks for acks. `closed` gives the code. */
export type SocketPeer = { peer: TestPeer; ws: WebSocket; closed: Promise<number> }

/** Resolves once the first sync is acknowledged. */
export async function openSocketPeer(origin: string, room: string, key: string): Promise<SocketPeer> {
  const ws = new WebSocket(`${origin.replace('http', 'ws')}/sync/${room}`, ['grappe', `key.${key}`, 'ack'])
  const peer = new TestPeer()
  const closed = new Promise<number>((resolve) => ws.on('close', resolve))
  ws.on('error', () => {})
  ws.on('open', () => peer.open((frame) => ws.send(frame)))
  await new Promise<void>((resolve) => {
    ws.on('message', (data) => {
      peer.send(new Uint8Array(data as Buffer))
      if (peer.acks.length > 0) resolve()
    })
  })
  return { peer, ws, closed }
}
