import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const HOST = '127.0.0.1'
const KINDS: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const PACKED_ALREADY = new Set(['.woff2', '.png'])

export type StageServer = { readonly origin: string; close(): Promise<void> }

type Served = { readonly head: Readonly<Record<string, string>>; readonly body: Buffer }

/**
 * Serves a page and its files on a free port of this machine, as a host would: zipped, and kept for ever but for the
 * page. A file is looked for in each folder in turn; `texts` are files by their path that lie in none.
 */
export async function serveStage(
  folders: readonly string[],
  texts: Readonly<Record<string, string>> = {},
): Promise<StageServer> {
  const ready = new Map<string, Promise<Served | null>>()
  const server = createServer((request, response) => {
    const path = pathOf(request)
    const served = ready.get(path) ?? prepare(path, folders, texts)
    ready.set(path, served)
    void served.then((found) => answer(response, found))
  })
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://${HOST}:${port}`, close: () => close(server) }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const { pathname } = new URL(url, `http://${HOST}`)
  return pathname.endsWith('/') ? `${pathname}index.html` : pathname
}

async function prepare(
  path: string,
  folders: readonly string[],
  texts: Readonly<Record<string, string>>,
): Promise<Served | null> {
  const plain = texts[path] === undefined ? await readFirst(path, folders) : Buffer.from(texts[path])
  if (plain === null) return null
  const kind = extname(path)
  const isPacked = PACKED_ALREADY.has(kind)
  const body = isPacked ? plain : await promisify(gzip)(plain, { level: 9 })
  return {
    head: {
      'content-type': KINDS[kind] ?? 'application/octet-stream',
      'content-length': String(body.length),
      'cache-control': path in texts || kind === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(isPacked ? {} : { 'content-encoding': 'gzip' }),
    },
    body,
  }
}

async function readFirst(path: string, folders: readonly string[]): Promise<Buffer | null> {
  const inside = normalize(decodeURIComponent(path))
  for (const folder of folders) {
    const found = await readFile(join(folder, inside)).catch(() => null)
    if (found !== null) return found
  }
  return null
}

function answer(response: ServerResponse, found: Served | null): void {
  if (found === null) response.writeHead(404).end()
  else response.writeHead(200, found.head).end(found.body)
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
