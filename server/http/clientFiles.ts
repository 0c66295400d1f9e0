import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

export type ClientFile = {
  readonly type: string
  readonly etag: string
  /** True where the name holds a hash of the content, so that it can be kept for ever. */
  readonly isImmutable: boolean
  readonly plain: Buffer
  readonly packed: Readonly<Partial<Record<Encoding, Buffer>>>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const PACKED = { '.br': 'br', '.gz': 'gzip' } as const
const WORTH_PACKING = /^(text|application)\/|svg/
const gzipped = promisify(gzip)

/**
 * The built client, whole in memory: a few megabytes, and a build that runs meanwhile can neither mix two versions nor
 * take a file away while it is sent. It is read again once another index.html stands there.
 */
export class ClientFiles {
  readonly #folder: string
  #files: Promise<ReadonlyMap<string, ClientFile>> | null = null
  #builtAt = Number.NaN

  constructor(folder: string) {
    this.#folder = folder
  }

  /** By its path from the folder, without a slash in front. Null where there is none, or no build at all. */
  async get(path: string): Promise<ClientFile | null> {
    const built = await stat(join(this.#folder, 'index.html')).catch(() => null)
    if (built === null) return null
    if (this.#files === null || built.mtimeMs !== this.#builtAt) {
      this.#builtAt = built.mtimeMs
      this.#files = readFolder(this.#folder)
      this.#files.catch(() => {
        this.#files = null
      })
    }
    return (await this.#files).get(path) ?? null
  }
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, ClientFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const contents = new Map<string, Buffer>()
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    contents.set(relative(folder, path).split(sep).join('/'), await readFile(path))
  }
  const files = new Map<string, ClientFile>()
  for (const [path, plain] of contents) {
    const isPacked = extname(path) in PACKED && contents.has(path.slice(0, -extname(path).length))
    if (!isPacked) files.set(path, await toClientFile(path, plain, contents))
  }
  return files
}

async function toClientFile(path: string, plain: Buffer, contents: ReadonlyMap<string, Buffer>): Promise<ClientFile> {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const packed: Partial<Record<Encoding, Buffer>> = {}
  for (const [extension, encoding] of Object.entries(PACKED)) {
    const content = contents.get(path + extension)
    if (content !== undefined) packed[encoding] = content
  }
  if (packed.gzip === undefined && WORTH_PACKING.test(type)) packed.gzip = await gzipped(plain, { level: 9 })
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { type, etag, isImmutable: path.startsWith('assets/'), plain, packed }
}
