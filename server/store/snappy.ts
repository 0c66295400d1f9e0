/**
 * A varint and where it ends: of at most 32 bits, or 64 in ten bytes, and exact up to 2^53. RangeError where there is
 * none.
 */
export function readVarint(bytes: Buffer, at: number, mostBytes: 5 | 10 = 5): [value: number, end: number] {
  let value = 0
  for (let i = 0; i < mostBytes; i++) {
    const byte = bytes.readUInt8(at + i)
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return [value, at + i + 1]
  }
  throw new RangeError('This is no varint')
}

/** Unpacks what LevelDB packed. RangeError where it was not packed so. */
export function unpackSnappy(packed: Buffer): Buffer {
  const [length, start] = readVarint(packed, 0)
  if (length > packed.length * 64) throw new RangeError('This cannot be so long')
  const out = Buffer.alloc(length)
  let to = 0
  for (let at = start; at < packed.length; ) {
    const piece = readPiece(packed, at)
    if (to + piece.length > length) throw new RangeError('This is longer than it says')
    if (piece.back === 0) packed.copy(out, to, piece.end - piece.length, piece.end)
    else if (piece.back > to) throw new RangeError('This refers to what is before it')
    else for (let i = 0; i < piece.length; i++) out[to + i] = out[to + i - piece.back] ?? 0
    to += piece.length
    at = piece.end
  }
  return out
}

/** So many bytes as they stand (`back` 0), or those that stand so far back in what is unpacked. */
function readPiece(packed: Buffer, at: number): { length: number; back: number; end: number } {
  const tag = packed.readUInt8(at)
  const size = tag >> 2
  switch (tag & 3) {
    case 0: {
      const extra = size < 60 ? 0 : size - 59
      const length = (extra === 0 ? size : packed.readUIntLE(at + 1, extra)) + 1
      return { length, back: 0, end: at + 1 + extra + length }
    }
    case 1:
      return { length: (size & 7) + 4, back: ((tag >> 5) << 8) | packed.readUInt8(at + 1), end: at + 2 }
    case 2:
      return { length: size + 1, back: packed.readUInt16LE(at + 1), end: at + 3 }
    default:
      return { length: size + 1, back: packed.readUInt32LE(at + 1), end: at + 5 }
  }
}
