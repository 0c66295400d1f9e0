import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

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
/** By what lies where, since packing it as small as can be takes seconds. */
const packed = new Map<string, Promise<Buffer>>()

export type StageServer = { readonly origin: string; close(): Promise<void> }

type Served = { readonly head: Readonly<Record<string, string>>; readonly body: Buffer }

/**
 * Serves a page and its files on a free port of this machine, as a host would: packed by brotli, which every browser
 * takes from its own machine, and kept for ever but for the page and `texts`, which are asked for again and not sent
 * again. A file is looked for in each folder in turn; `texts` are files by their path that lie in none.
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
    void served.then((found) => answer(request, response, found))
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
  const text = texts[path]
  const found = text === undefined ? await readFirst(path, folders) : { name: null, plain: Buffer.from(text) }
  if (found === null) return null
  const { name, plain } = found
  const kind = extname(path)
  const isPacked = PACKED_ALREADY.has(kind)
  const body = isPacked ? plain : await (name === null ? pack(plain) : packOnce(name, plain))
  return {
    head: {
      'content-type': KINDS[kind] ?? 'application/octet-stream',
      'cache-control': path in texts || kind === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      etag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
      ...(isPacked ? {} : { 'content-encoding': 'br' }),
    },
    body,
  }
}

type Found = {
  /** Where it lies; null for a text. */
  readonly name: string | null
  readonly plain: Buffer
}

async function readFirst(path: string, folders: readonly string[]): Promise<Found | null> {
  const inside = normalize(decodeURIComponent(path))
  for (const folder of folders) {
    const name = join(folder, inside)
    const plain = await readFile(name).catch(() => null)
    if (plain !== null) return { name, plain }
  }
  return null
}

function packOnce(name: string, plain: Buffer): Promise<Buffer> {
  const known = packed.get(name) ?? pack(plain)
  packed.set(name, known)
  return known
}

/** As small as brotli does unless it is told otherwise. */
async function pack(plain: Buffer): Promise<Buffer> {
  return await promisify(brotliCompress)(plain)
}

function answer({ headers }: IncomingMessage, response: ServerResponse, found: Served | null): void {
  if (found === null) response.writeHead(404).end()
  else if (headers['if-none-match'] === found.head.etag) response.writeHead(304, found.head).end()
  else response.writeHead(200, { ...found.head, 'content-length': found.body.length }).end(found.body)
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
