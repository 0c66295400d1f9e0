import type { Deflating } from '../../../shared/export/pictures/png'

/** Packs as zlib does, beside the page's own work. Throws in a browser that cannot. */
export function createDeflating(): Deflating {
  const { writable, readable } = new CompressionStream('deflate')
  const writer = writable.getWriter()
  const read = readAll(readable)
  // Told by `write` and `finish`, which fail with it.
  read.catch(() => {})
  return {
    write: (bytes) => writer.write(owned(bytes)),
    async finish() {
      await writer.close()
      return read
    },
  }
}

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const deflating = createDeflating()
  const [packed] = await Promise.all([deflating.write(bytes).then(() => deflating.finish()), null])
  return join(packed)
}

export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([owned(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'))
  return join(await readAll(stream))
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const reader = stream.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return parts
    parts.push(value)
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** What streams and blobs take: bytes that are shared with no worker, as none here are. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>
}
