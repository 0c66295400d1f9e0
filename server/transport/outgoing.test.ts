import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import WebSocket, { type ClientOptions, WebSocketServer } from 'ws'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import { Outgoing } from './outgoing'
import { deflateShared } from './sharedDeflate'

const frameOf = (kind: number, bytes: number) => Uint8Array.from({ length: bytes }, (_, i) => [0, kind][i] ?? i % 7)
const LARGE = frameOf(SYNC.step2, 500_000)
const MIDDLE = frameOf(SYNC.step2, 40_000)
const SMALL = Uint8Array.of(MESSAGE.awareness, 1, 0)

let http: Server
let sockets: WebSocketServer

beforeEach(async () => {
  http = createServer().listen(0, '127.0.0.1')
  sockets = new WebSocketServer({ noServer: true, perMessageDeflate: { threshold: 0, serverNoContextTakeover: true } })
  await once(http, 'listening')
})
afterEach(() => {
  for (const ws of sockets.clients) ws.terminate()
  http.close()
})

/** A client, what it gets, and the server's side of its socket. */
async function connect(options: ClientOptions) {
  const upgraded = new Promise<Outgoing>((resolve) => {
    http.once('upgrade', (request, socket: Duplex, head) => {
      sockets.handleUpgrade(request, socket, head, (ws) => {
        resolve(new Outgoing(ws, socket, request.headers['sec-websocket-extensions'] ?? ''))
      })
    })
  })
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`, options)
  const got: Uint8Array[] = []
  client.on('message', (data) => got.push(new Uint8Array(data as Buffer)))
  let network: Socket | null = null
  client.on('upgrade', ({ socket }) => {
    network = socket
  })
  const outgoing = await upgraded
  return { client, got, outgoing, bytesRead: () => network?.bytesRead ?? 0 }
}

it.each<[string, ClientOptions, 'packed' | 'plain']>([
  ['that takes compression', {}, 'packed'],
  ['that takes none', { perMessageDeflate: false }, 'plain'],
  ['with a small window', { perMessageDeflate: { serverMaxWindowBits: 9 } }, 'packed'],
])('SY56 a client %s gets everything whole and in its order', async (_, options, kind) => {
  const { client, got, outgoing, bytesRead } = await connect(options)
  const sent = [SMALL, LARGE, SMALL, MIDDLE, LARGE, SMALL]
  for (const frame of sent) outgoing.send(frame)
  expect(outgoing.bufferedBytes).toBeGreaterThan(kind === 'packed' ? 40_000 : 0)
  await vi.waitFor(() => expect(got).toHaveLength(sent.length))
  for (const [i, frame] of sent.entries()) expect(Buffer.compare(got[i] as Uint8Array, frame)).toBe(0)
  expect(bytesRead() < 200_000).toBe(kind === 'packed')
  expect(outgoing.bufferedBytes).toBe(0)
  client.close()
})

it('SY56 the same message is packed once, and what waits when a socket closes goes no more', async () => {
  expect(deflateShared(LARGE)).toBe(deflateShared(LARGE))
  const { client, got, outgoing } = await connect({})
  const fresh = LARGE.slice()
  outgoing.send(fresh)
  outgoing.send(SMALL)
  outgoing.close()
  expect(outgoing.bufferedBytes).toBe(0)
  await deflateShared(fresh)
  outgoing.send(MIDDLE)
  await vi.waitFor(() => expect(got).toHaveLength(1))
  expect(got[0]?.length).toBe(MIDDLE.length)
  client.close()
})
