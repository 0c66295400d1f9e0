import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { StoreWriteError } from './boardStore'
import type { HighWater } from './highWater'
import { encodeCount } from './storedValue'
import { BATCHES_KEY } from './storeKeys'

export type Database = ClassicLevel<string, Buffer>

/** The database as it stood at one moment. */
export type View = ReturnType<Database['snapshot']>

/** One change of the database; null deletes. */
export type Put = { key: string; value: Buffer | null }

export const openDatabase = async (
  folder: string,
  options: { errorIfExists?: boolean; createIfMissing?: boolean } = {},
): Promise<Database> => {
  const database: Database = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'buffer', ...options })
  await database.open()
  return database
}

/** Writes all or nothing. On disk when it resolves, where `sync` is set. */
export async function writeBatch(database: Database, puts: readonly Put[], options: { sync: boolean }): Promise<void> {
  // A chained batch costs about half of what an array of operations does.
  const batch = database.batch()
  for (const { key, value } of puts) {
    if (value === null) batch.del(key)
    else batch.put(key, value)
  }
  await batch.write(options)
}

/** A folder that is this process's own. */
export type OpenedFolder = {
  folder: string
  database: Database
  highWater: HighWater
  /** How many batches the database has taken. */
  batches: number
}

/**
 * An open database that outlives a failed write. What LevelDB puts into its log after one that failed half way may be
 * lost at the next start, and after a failed sync it takes no more writes at all. So a failure closes the log: before
 * the next write the database is opened anew, once there is room for it, and what may have come through of the failed
 * write is undone.
 */
export class LevelHandle {
  readonly folder: string
  #database: Database
  #highWater: HighWater
  #batches: number
  #closed = false
  #readers = new Set<Promise<unknown>>()
  #failure: StoreWriteError | null = null
  /** What stood before the failed write; null while that has yet to be read. */
  #undo: Put[] | null = null
  #failed: readonly Put[] = []
  #reopening: Promise<void> | null = null

  constructor({ folder, database, highWater, batches }: OpenedFolder) {
    this.folder = folder
    this.#database = database
    this.#highWater = highWater
    this.#batches = batches
  }

  /** Runs `fn` on the open database, which stays open until its promise settles. */
  async read<T>(fn: (database: Database) => Promise<T>): Promise<T> {
    while (this.#reopening !== null) await this.#reopening
    this.#assertOpen()
    if (this.#database.status !== 'open') throw this.#failure ?? new Error(`${this.folder} is not open`)
    const reading = fn(this.#database)
    this.#readers.add(reading)
    try {
      return await reading
    } finally {
      this.#readers.delete(reading)
    }
  }

  /** Why the last write failed; null while the disk takes them. */
  get failure(): StoreWriteError | null {
    return this.#failure
  }

  /** One at a time. Rejects with StoreWriteError, having changed nothing. */
  async write(puts: readonly Put[]): Promise<void> {
    this.#assertOpen()
    const count = { key: BATCHES_KEY, value: encodeCount(BATCHES_KEY, this.#batches + 1) }
    const batch = [...puts, count]
    try {
      if (this.#failure !== null) await this.#recover()
      await writeBatch(this.#database, batch, { sync: true })
      this.#highWater.raise(++this.#batches)
    } catch (error) {
      if (error instanceof StoreWriteError) throw error
      if (this.#failure === null) this.#failed = batch
      this.#failure = new StoreWriteError(`Grappe cannot write to ${this.folder}: ${reason(error)}`, { cause: error })
      throw this.#failure
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled([...this.#readers])
    await this.#database.close()
    await this.#highWater.close()
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('The store is closed')
  }

  async #recover(): Promise<void> {
    if (this.#failure !== null && !(await this.#hasRoomToOpen())) throw this.#failure
    this.#undo ??= await this.#valuesBefore(this.#failed)
    const reopened = this.#reopen(this.#undo)
    const settled = reopened.then(
      () => undefined,
      () => undefined,
    )
    this.#reopening = settled
    await settled
    this.#reopening = null
    await reopened
    this.#failure = null
    this.#undo = null
    this.#failed = []
  }

  async #reopen(undo: readonly Put[]): Promise<void> {
    await Promise.allSettled([...this.#readers])
    await this.#database.close()
    const database = await openDatabase(this.folder)
    try {
      await writeBatch(database, undo, { sync: true })
    } catch (error) {
      await database.close()
      throw error
    }
    this.#database = database
  }

  async #valuesBefore(puts: readonly Put[]): Promise<Put[]> {
    const keys = [...new Set(puts.map((put) => put.key))]
    const values = await this.#database.getMany(keys)
    return keys.map((key, i) => ({ key, value: values[i] ?? null }))
  }

  /** Opening writes the log out as a table: while the disk is full it would fail, and reading with it. */
  async #hasRoomToOpen(): Promise<boolean> {
    let needed = 256 * 1024
    for (const name of await readdir(this.folder)) {
      if (name.endsWith('.log')) needed += (await stat(join(this.folder, name))).size
    }
    const disk = await statfs(this.folder)
    return disk.bavail * disk.bsize >= needed
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? reason(error.cause) : error.message
}
