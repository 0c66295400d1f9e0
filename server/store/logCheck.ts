import { maskedCrc } from './maskedCrc'

const BLOCK = 32 * 1024
const HEADER = 7
const FULL = 1
const FIRST = 2
const LAST_TYPE = 4

type Piece = { type: number; end: number }

/** The piece of a record that starts at `at` and lies within its block, or null. */
function readPiece(log: Buffer, at: number, blockEnd: number): Piece | null {
  if (at + HEADER > blockEnd) return null
  const type = log[at + 6] ?? 0
  const end = at + HEADER + log.readUInt16LE(at + 4)
  if (type < FULL || type > LAST_TYPE || end > blockEnd) return null
  return log.readUInt32LE(at) === maskedCrc(log.subarray(at + 6, end)) ? { type, end } : null
}

const startsRecord = (piece: Piece) => piece.type === FULL || piece.type === FIRST

/**
 * Where a LevelDB write-ahead log is damaged though a later write stands behind it, or null. LevelDB itself drops the
 * damaged block and opens without a word. Damage with nothing behind it is what a loss of power leaves of a write that
 * had not returned, and is no damage: writes are synced one at a time, so one that has begun vouches for those before.
 */
export function findLogDamage(log: Buffer): number | null {
  let damagedAt: number | null = null
  for (let block = 0; block < log.length; block += BLOCK) {
    const blockEnd = Math.min(block + BLOCK, log.length)
    let at = block
    while (at + HEADER <= blockEnd) {
      const piece = readPiece(log, at, blockEnd)
      if (piece !== null) {
        if (damagedAt !== null && startsRecord(piece)) return damagedAt
        at = piece.end
      } else {
        damagedAt ??= at
        at++
      }
    }
  }
  return null
}

/** The records of a LevelDB log, up to the first piece that is not whole: a write that was cut off is no record. */
export function* readLogRecords(log: Buffer): Iterable<Buffer> {
  let pieces: Buffer[] = []
  for (let block = 0; block < log.length; block += BLOCK) {
    const blockEnd = Math.min(block + BLOCK, log.length)
    for (let at = block; at + HEADER <= blockEnd; ) {
      const piece = readPiece(log, at, blockEnd)
      if (piece === null) return
      if (startsRecord(piece)) pieces = []
      pieces.push(log.subarray(at + HEADER, piece.end))
      if (piece.type === FULL || piece.type === LAST_TYPE) yield Buffer.concat(pieces)
      at = piece.end
    }
  }
}
