import type { LogRecord, StoreDamagedError, StoredRoom } from './boardStore'
import { folderTrouble } from './folderTrouble'
import type { Database, View } from './levelHandle'
import { damaged, decodeBytes, decodeHead, decodeRecord, type Head } from './storedValue'
import { allRecords, describeKey, foldKey, headKey, type KeyRange, lastPart, recordKey, recordRange } from './storeKeys'

const PAGE = 1000
const PAGE_BYTES = 1024 * 1024
const EMPTY: Head = { seq: 0, folded: 0 }

/** All entries of a range, or those of its start that fit in about 1 MB. */
export async function readEntries(
  database: Database,
  range: KeyRange,
  options: { snapshot?: View; onePage?: true } = {},
): Promise<[string, Buffer][]> {
  const { snapshot, onePage } = options
  const iterator = database.iterator({ ...range, highWaterMarkBytes: PAGE_BYTES, ...(snapshot && { snapshot }) })
  const entries: [string, Buffer][] = []
  try {
    for (;;) {
      const page = await iterator.nextv(PAGE)
      for (const entry of page) entries.push(entry)
      if (page.length === 0 || onePage) return entries
    }
  } finally {
    await iterator.close()
  }
}

/** What stands under `key`. Rejects where nothing does though its twin is there. */
export async function getTwinned(database: Database, key: string, twin: string): Promise<Buffer | undefined> {
  const snapshot = database.snapshot()
  try {
    const [value, other] = await database.getMany([key, twin], { snapshot })
    if (value === undefined && other !== undefined) throw damaged(describeKey(key), 'it is missing')
    return value
  } finally {
    await snapshot.close()
  }
}

/** All entries of a range. Rejects where one is missing whose twin is there. */
export async function readTwinned(database: Database, range: KeyRange, twins: KeyRange): Promise<[string, Buffer][]> {
  const snapshot = database.snapshot()
  try {
    const entries = await readEntries(database, range, { snapshot })
    const there = new Set(entries.map(([key]) => lastPart(key)))
    for (const twin of await database.keys({ ...twins, snapshot }).all()) {
      if (!there.has(lastPart(twin))) throw damaged(describeKey(twin), 'it is missing')
    }
    return entries
  } finally {
    await snapshot.close()
  }
}

/** How far a room has come. Rejects where its last record is not the one that was written last. */
export async function readHead(database: Database, room: string, snapshot?: View): Promise<Head> {
  const view = snapshot && { snapshot }
  const key = headKey(room)
  const value = await database.get(key, { ...view })
  const head = value === undefined ? EMPTY : decodeHead(key, value)
  const [last] = await database.keys({ ...allRecords(room), reverse: true, limit: 1, ...view }).all()
  const lastSeq = last === undefined ? 0 : Number(lastPart(last))
  if (lastSeq < head.seq) throw missing(room, lastSeq + 1)
  if (lastSeq > head.seq) throw damaged(`Room "${room}"`, `its count says ${head.seq}, but record ${lastSeq} is there`)
  return head
}

export async function readRoom(database: Database, room: string): Promise<StoredRoom> {
  const snapshot = database.snapshot()
  try {
    const head = await readHead(database, room, snapshot)
    const records = await readRecords(database, room, head.folded + 1, head.seq, { snapshot })
    if (head.folded === 0) return { snapshot: null, snapshotSeq: 0, records }
    const key = foldKey(room, head.folded)
    const value = await database.get(key, { snapshot })
    if (value === undefined) throw damaged(`Room "${room}"`, `its snapshot at record ${head.folded} is missing`)
    return { snapshot: decodeBytes(key, value), snapshotSeq: head.folded, records }
  } finally {
    await snapshot.close()
  }
}

/** Records `from` to `to`, or those of its start that make a page; never none where there should be one. */
export async function readRecords(
  database: Database,
  room: string,
  from: number,
  to: number,
  options: { snapshot?: View; onePage?: true } = {},
): Promise<LogRecord[]> {
  if (from > to) return []
  const entries = await readEntries(database, recordRange(room, from, to), options)
  const records = entries.map(([key, value], i) => {
    if (key !== recordKey(room, from + i)) throw missing(room, from + i)
    return decodeRecord(key, value)
  })
  const isEnd = options.onePage === undefined || records.length === 0
  if (isEnd && records.length < to - from + 1) throw missing(room, from + records.length)
  return records
}

function missing(room: string, seq: number): StoreDamagedError {
  return damaged(`Room "${room}"`, `record ${seq} is missing`)
}

/** LevelDB tells a file that is gone or cut and a disk that does not do its work by the same code. */
const DISK_TROUBLE = /permission|no space|quota|read-only|too many open|too large|input\/output/i

/** True where LevelDB found one of its files damaged, cut or gone. */
export function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error && 'code' in error)) return false
  return (
    error.code === 'LEVEL_CORRUPTION' || (error.code === 'LEVEL_IO_ERROR' && !DISK_TROUBLE.test(folderTrouble(error)))
  )
}

/** Runs `read`, and names `what` where LevelDB itself finds the damage. */
export async function namingDamage<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (isDamage(error)) throw damaged(what, error.message, error)
    throw error
  }
}
