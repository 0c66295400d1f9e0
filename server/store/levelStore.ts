import type {
  BoardRecord,
  BoardStore,
  Commit,
  ImageRecord,
  LogRecord,
  NamedSnapshot,
  PersonRecord,
  StoredRoom,
} from './boardStore'
import { checkSpace } from './diskSpace'
import { copyDatabase, makeEmptyFolder } from './levelBackup'
import { openFolder } from './levelFolder'
import { type Database, LevelHandle, type Put } from './levelHandle'
import { planCommit, planFold, putsOfSnapshot } from './levelPlans'
import { getTwinned, namingDamage, readEntries, readHead, readRecords, readRoom, readTwinned } from './levelReads'
import { boardOfRoom, checkCommit, checkId, checkRoom } from './storeChecks'
import { decodeBytes, decodeJson, encodeJson, isIntact } from './storedValue'
import * as keys from './storeKeys'
import { type Plan, type Write, WriteQueue } from './writeQueue'

/**
 * A store in a folder of its own, on LevelDB. StoreLockedError where another process has it, for as long as that one
 * lives. StoreFolderError and StoreDamagedError as `openFolder` says.
 */
export async function openLevelStore(folder: string): Promise<BoardStore> {
  const store = new LevelStore(new LevelHandle(await openFolder(folder)))
  try {
    await store.finishDeletions()
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

class LevelStore implements BoardStore {
  #handle: LevelHandle
  #queue: WriteQueue
  /** Boards being deleted, with the promise of the end. */
  #deleting = new Map<string, Promise<void>>()
  #closed = false

  constructor(handle: LevelHandle) {
    this.#handle = handle
    this.#queue = new WriteQueue(handle, (room) =>
      namingDamage(`Room "${room}"`, () => handle.read((database) => readHead(database, room))),
    )
  }

  async commit(commit: Commit): Promise<number[]> {
    const { rooms, boards, bytes } = checkCommit(commit)
    for (const board of boards) this.#refuseDeleting(board)
    return this.#write({ rooms, bytes, plan: (headOf) => planCommit(commit, rooms, headOf) })
  }

  async load(room: string): Promise<StoredRoom> {
    checkRoom(room)
    if (this.#deleting.has(boardOfRoom(room))) return { snapshot: null, snapshotSeq: 0, records: [] }
    return this.#read(`Room "${room}"`, (database) => readRoom(database, room))
  }

  async fold(room: string, seq: number, snapshot: Uint8Array): Promise<void> {
    checkRoom(room)
    this.#refuseDeleting(boardOfRoom(room))
    return this.#write({
      rooms: [room],
      bytes: snapshot.length,
      plan: (headOf) => planFold(room, seq, snapshot, headOf(room)),
    })
  }

  async *archive(room: string): AsyncIterable<LogRecord> {
    checkRoom(room)
    if (this.#deleting.has(boardOfRoom(room))) return
    const what = `Room "${room}"`
    const { folded } = await this.#read(what, (database) => readHead(database, room))
    for (let from = 1; from <= folded; ) {
      const start = from
      const page = await this.#read(what, (database) => readRecords(database, room, start, folded, { onePage: true }))
      yield* page
      from += page.length
    }
  }

  async keepSnapshot(room: string, snapshot: NamedSnapshot, bytes: Uint8Array): Promise<void> {
    checkRoom(room)
    checkId(snapshot.id)
    this.#refuseDeleting(boardOfRoom(room))
    const puts = putsOfSnapshot(room, snapshot, bytes)
    return this.#write({ rooms: [], bytes: bytes.length, plan: () => ({ puts, result: undefined }) })
  }

  async snapshots(room: string): Promise<NamedSnapshot[]> {
    checkRoom(room)
    const entries = await this.#read(`Room "${room}"`, (database) =>
      readTwinned(database, keys.snapshotRange(room), keys.snapshotBytesRange(room)),
    )
    const kept = entries.map(([key, value]) => decodeJson<NamedSnapshot>(key, value))
    return kept.sort((a, b) => a.time - b.time)
  }

  async readSnapshot(room: string, id: string): Promise<Uint8Array | null> {
    checkRoom(room)
    checkId(id)
    const key = keys.snapshotBytesKey(room, id)
    const value = await this.#getTwinned(key, keys.snapshotKey(room, id))
    return value === undefined ? null : decodeBytes(key, value)
  }

  async board(id: string): Promise<BoardRecord | null> {
    checkId(id)
    const key = keys.boardKey(id)
    if (this.#deleting.has(id)) return null
    const value = await this.#getTwinned(key, keys.boardTwinKey(id))
    return value === undefined ? null : decodeJson<BoardRecord>(key, value)
  }

  async boards(): Promise<BoardRecord[]> {
    const entries = await this.#entries('The list of boards', keys.boardRange())
    return entries
      .filter(([key, value]) => isIntact(key, value))
      .map(([key, value]) => decodeJson<BoardRecord>(key, value))
  }

  async people(board: string): Promise<PersonRecord[]> {
    checkId(board)
    const entries = await this.#read(`Board "${board}"`, (database) =>
      readTwinned(database, keys.peopleRange(board), keys.peopleTwinRange(board)),
    )
    return entries.map(([key, value]) => decodeJson<PersonRecord>(key, value))
  }

  async images(board: string): Promise<ImageRecord[]> {
    checkId(board)
    if (this.#deleting.has(board)) return []
    // Without a look at the twins, which are the pictures themselves.
    const entries = await this.#entries(`The images of board "${board}"`, keys.imageRange(board))
    return entries.filter(([key, value]) => isIntact(key, value)).map(([key, value]) => decodeJson(key, value))
  }

  async readImage(board: string, id: string): Promise<Uint8Array | null> {
    checkId(board)
    checkId(id)
    if (this.#deleting.has(board)) return null
    const key = keys.imageBytesKey(board, id)
    const value = await this.#getTwinned(key, keys.imageKey(board, id))
    return value === undefined ? null : decodeBytes(key, value)
  }

  async deleteBoard(id: string): Promise<void> {
    checkId(id)
    const deletion = this.#deleting.get(id) ?? this.#delete(id)
    this.#deleting.set(id, deletion)
    return deletion
  }

  /** Goes on with deletions that the last process did not end. */
  async finishDeletions(): Promise<void> {
    for (const [key] of await this.#entries('The list of deletions', keys.deletionRange())) {
      const board = keys.lastPart(key)
      this.#deleting.set(board, Promise.resolve())
      await this.#clearRecords(board).catch(() => undefined)
    }
  }

  async backup(folder: string): Promise<void> {
    await makeEmptyFolder(folder)
    await checkSpace(this.#handle.folder, folder)
    await this.#handle.read((database) => copyDatabase(database, folder, () => this.#checkGoing()))
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#queue.idle()
    await this.#handle.close()
  }

  /** A long copy keeps neither the process from leaving nor the database from being opened anew. */
  #checkGoing(): void {
    if (this.#closed) throw new Error('The store was closed before the backup was done')
    if (this.#handle.failure !== null) throw this.#handle.failure
  }

  #write<T>(write: Write<T>): Promise<T> {
    if (this.#closed) throw new Error('The store is closed')
    return this.#queue.add(write)
  }

  #read<T>(what: string, fn: (database: Database) => Promise<T>): Promise<T> {
    return namingDamage(what, () => this.#handle.read(fn))
  }

  #getTwinned(key: string, twin: string): Promise<Buffer | undefined> {
    return this.#read(keys.describeKey(key), (database) => getTwinned(database, key, twin))
  }

  #entries(what: string, range: keys.KeyRange): Promise<[string, Buffer][]> {
    return this.#read(what, (database) => readEntries(database, range))
  }

  #refuseDeleting(board: string): void {
    if (this.#deleting.has(board)) throw new Error(`Board "${board}" is being deleted`)
  }

  /**
   * First one write makes the board gone and leaves a mark; then its records, which may be millions, go in batches
   * between other writes, and out of the files. Where that ends early, the board stays closed and the next start goes on with it.
   */
  async #delete(board: string): Promise<void> {
    try {
      await this.#write({ rooms: [], bytes: 0, alone: true, plan: () => this.#planDeletion(board) })
    } catch (error) {
      this.#deleting.delete(board)
      throw error
    }
    await this.#clearRecords(board).catch(() => undefined)
  }

  async #planDeletion(board: string): Promise<Plan<void>> {
    const mark = keys.deletionKey(board)
    const puts: Put[] = [
      { key: mark, value: encodeJson(mark, {}) },
      { key: keys.boardKey(board), value: null },
      { key: keys.boardTwinKey(board), value: null },
    ]
    for (const range of keys.boardEntryRanges(board)) {
      const found = await this.#handle.read((database) => database.keys(range).all())
      for (const key of found) puts.push({ key, value: null })
    }
    return { puts, forget: board, result: undefined }
  }

  async #clearRecords(board: string): Promise<void> {
    for (const range of keys.boardRecordRanges(board)) {
      for (;;) {
        const found = await this.#handle.read((database) => database.keys({ ...range, limit: 2000 }).all())
        if (found.length === 0) break
        await this.#deleteKeys(found)
      }
    }
    await this.#wipe(keys.boardRanges(board))
    await this.#deleteKeys([keys.deletionKey(board)])
    this.#deleting.delete(board)
  }

  /**
   * What was deleted stays in LevelDB's files until they are merged with newer ones of the same keys. The deepest files
   * have none below to be merged into, so after a first round new deletions of the ranges' ends call them up again.
   */
  async #wipe(ranges: readonly keys.KeyRange[]): Promise<void> {
    const compact = async () => {
      for (const { gte, lt } of ranges) await this.#handle.read((database) => database.compactRange(gte, lt))
    }
    await compact()
    await this.#deleteKeys(ranges.flatMap(({ gte, lt }) => [gte, lt]))
    await compact()
  }

  #deleteKeys(found: readonly string[]): Promise<void> {
    const puts = found.map((key) => ({ key, value: null }))
    return this.#queue.add({ rooms: [], bytes: 0, plan: () => ({ puts, result: undefined }) })
  }
}
