import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLogRecords } from './logCheck'
import { readVarint } from './snappy'

/** The kinds of entries in LevelDB's list of files. */
const TAG = {
  comparator: 1,
  logNumber: 2,
  nextFile: 3,
  lastSequence: 4,
  compactPointer: 5,
  deletedFile: 6,
  newFile: 7,
  earlierLog: 9,
} as const

/**
 * The numbers of the tables that LevelDB will read when it opens the folder. A process that is killed while it writes a
 * table leaves a part of one, which nothing names and LevelDB removes. Null where the list cannot be read: LevelDB says
 * why when it opens.
 */
export async function readLiveTables(folder: string): Promise<ReadonlySet<number> | null> {
  const list = await readFile(join(folder, 'CURRENT'), 'utf8')
    .then((name) => readFile(join(folder, name.trim())))
    .catch(() => null)
  if (list === null) return null
  const live = new Set<number>()
  try {
    for (const record of readLogRecords(list)) carryOut(record, live)
    return live
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** RangeError where the record is no list of changes. */
function carryOut(record: Buffer, live: Set<number>): void {
  let at = 0
  const number = (): number => {
    const [value, end] = readVarint(record, at, 10)
    at = end
    return value
  }
  const skipBytes = () => {
    const length = number()
    at += length
  }
  while (at < record.length) {
    const tag = number()
    if (tag === TAG.comparator) skipBytes()
    else if (tag === TAG.logNumber || tag === TAG.earlierLog || tag === TAG.nextFile || tag === TAG.lastSequence)
      number()
    else if (tag === TAG.compactPointer) {
      number()
      skipBytes()
    } else if (tag === TAG.deletedFile) {
      number()
      live.delete(number())
    } else if (tag === TAG.newFile) {
      number()
      live.add(number())
      number()
      skipBytes()
      skipBytes()
    } else throw new RangeError(`no such entry: ${tag}`)
  }
}
