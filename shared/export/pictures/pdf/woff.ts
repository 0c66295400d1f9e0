type Entry = { readonly tag: number; readonly data: Uint8Array; readonly checksum: number; readonly length: number }

/** `inflate` undoes zlib's deflate. */
export type Inflate = (bytes: Uint8Array) => Promise<Uint8Array>

const WOFF = 0x774f4646

/** The TrueType file that was packed into a WOFF file; throws for anything else. */
export async function unpackWoff(bytes: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== WOFF) throw new Error('This is no WOFF file')
  const count = view.getUint16(12)
  const entries: Entry[] = []
  for (let table = 0; table < count; table++) {
    const [tag = 0, offset = 0, packed = 0, length = 0, checksum = 0] = [0, 1, 2, 3, 4].map((field) =>
      view.getUint32(44 + 20 * table + 4 * field),
    )
    const stored = bytes.subarray(offset, offset + packed)
    entries.push({ tag, length, checksum, data: packed < length ? await inflate(stored) : stored })
  }
  return joinTables(view.getUint32(4), entries)
}

function joinTables(flavor: number, entries: readonly Entry[]): Uint8Array {
  const padded = (length: number) => (length + 3) & ~3
  const header = 12 + 16 * entries.length
  const made = new Uint8Array(entries.reduce((sum, { length }) => sum + padded(length), header))
  const view = new DataView(made.buffer)
  const power = Math.floor(Math.log2(entries.length))
  view.setUint32(0, flavor)
  view.setUint16(4, entries.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * entries.length - 16 * 2 ** power)
  let offset = header
  for (const [table, { tag, checksum, length, data }] of entries.entries()) {
    for (const [field, value] of [tag, checksum, offset, length].entries()) {
      view.setUint32(12 + 16 * table + 4 * field, value)
    }
    made.set(data, offset)
    offset += padded(length)
  }
  return made
}
