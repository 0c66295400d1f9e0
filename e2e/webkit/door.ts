import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { keepFaults } from './keptFaults'

/** A way to the server on which every page gets a first script of ours. */
export type Door = {
  /** Plain http at an address of this machine that is no secure context to the browser: as in a workshop's network. */
  readonly url: string
  close(): Promise<void>
}

const SCRIPT = '/keptFaults.js'

/** WebDriver has neither a log of the page nor a script that comes before the page's own. */
export async function openDoor(serverUrl: string): Promise<Door> {
  const door = createServer((near, answer) => {
    if (near.url === SCRIPT) answer.setHeader('content-type', 'text/javascript').end(`(${keepFaults})()`)
    else if (near.headers.accept?.includes('text/html')) void answerPage(serverUrl, near, answer)
    else pass(serverUrl, near, answer)
  })
  door.on('upgrade', (near: IncomingMessage, socket: Duplex, head: Buffer) => passSocket(serverUrl, near, socket, head))
  const sockets = new Set<Socket>()
  door.on('connection', (socket) => void sockets.add(socket))
  await once(door.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://[::ffff:127.0.0.1]:${(door.address() as AddressInfo).port}`,
    close: async () => {
      door.close()
      for (const socket of sockets) socket.destroy()
      await once(door, 'close')
    },
  }
}

async function answerPage(serverUrl: string, { url }: IncomingMessage, answer: ServerResponse): Promise<void> {
  const page = await fetch(`${serverUrl}${url}`)
  const { 'content-encoding': _, 'content-length': __, ...headers } = Object.fromEntries(page.headers)
  answer
    .writeHead(page.status, headers)
    .end((await page.text()).replace('<head>', `$&<script src="${SCRIPT}"></script>`))
}

function pass(serverUrl: string, near: IncomingMessage, answer: ServerResponse): void {
  const far = request(serverUrl, { method: near.method ?? 'GET', path: near.url ?? '/', headers: near.headers })
  far.on('error', () => answer.destroy())
  far.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 500, response.headers)
    response.pipe(answer)
  })
  near.pipe(far)
}

function passSocket(serverUrl: string, { url, rawHeaders }: IncomingMessage, near: Duplex, head: Buffer): void {
  const far = connect(Number(new URL(serverUrl).port), '127.0.0.1')
  const headers = rawHeaders.map((word, at) => (at % 2 === 0 ? `\r\n${word}: ` : word)).join('')
  far.write(`GET ${url} HTTP/1.1${headers}\r\n\r\n`)
  far.write(head)
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on('error', () => {}).on('close', () => other.destroy())
    one.pipe(other)
  }
}
