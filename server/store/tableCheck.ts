import { maskedCrc } from './maskedCrc'
import { readVarint, unpackSnappy } from './snappy'

const FOOTER = 48
const TRAILER = 5
const MAGIC = 0xdb4775248b80fb57n
const PACKED = 1

type Handle = { at: number; size: number }

/**
 * Where a LevelDB table is damaged, or null. LevelDB has a checksum for each block and does not look at it: a key that
 * has changed sends entries astray without a word, and ends the whole process where it breaks the order of the keys.
 */
export function findTableDamage(table: Buffer): number | null {
  const footer = table.length - FOOTER
  if (footer < 0 || table.readBigUInt64LE(table.length - 8) !== MAGIC) return Math.max(footer, 0)
  let at = footer
  try {
    const [meta, afterMeta] = readHandle(table, footer)
    const [index, end] = readHandle(table, afterMeta)
    if (table.subarray(end, table.length - 8).some((byte) => byte !== 0)) return end
    for (const block of [meta, index]) if (!isSound(table, block)) return block.at
    at = index.at
    let next = 0
    // The data, then the filter that the other block names; then those two.
    for (const block of [...blocksOf(readBlock(table, index)), ...blocksOf(readBlock(table, meta))]) {
      if (block.at !== next || !isSound(table, block)) return Math.min(next, block.at)
      next = block.at + block.size + TRAILER
    }
    return next === meta.at && index.at === meta.at + meta.size + TRAILER ? null : next
  } catch (error) {
    if (error instanceof RangeError) return at
    throw error
  }
}

function readHandle(bytes: Buffer, start: number): [Handle, end: number] {
  const [at, afterAt] = readVarint(bytes, start)
  const [size, end] = readVarint(bytes, afterAt)
  return [{ at, size }, end]
}

function isSound(table: Buffer, { at, size }: Handle): boolean {
  const end = at + size + 1
  return end + 4 <= table.length && table.readUInt32LE(end) === maskedCrc(table.subarray(at, end))
}

function readBlock(table: Buffer, { at, size }: Handle): Buffer {
  const block = table.subarray(at, at + size)
  return table.readUInt8(at + size) === PACKED ? unpackSnappy(block) : block
}

/** The blocks that an index names: of each entry only the value matters. */
function blocksOf(index: Buffer): Handle[] {
  const blocks: Handle[] = []
  const restarts = index.readUInt32LE(index.length - 4)
  const end = index.length - 4 - 4 * restarts
  for (let at = 0; at < end; ) {
    const [, afterShared] = readVarint(index, at)
    const [own, afterOwn] = readVarint(index, afterShared)
    const [size, start] = readVarint(index, afterOwn)
    blocks.push(readHandle(index, start + own)[0])
    at = start + own + size
  }
  return blocks
}
