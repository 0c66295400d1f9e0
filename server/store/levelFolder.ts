import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreDamagedError, StoreFolderError, StoreLockedError } from './boardStore'
import { finishSwitch, isInUse } from './folderSwitch'
import { folderTrouble } from './folderTrouble'
import { HighWater } from './highWater'
import { type Database, type OpenedFolder, openDatabase, writeBatch } from './levelHandle'
import { isDamage } from './levelReads'
import { readLiveTables } from './liveTables'
import { findLogDamage } from './logCheck'
import { makeFolder } from './makeFolder'
import { decodeCount, decodeJson, encodeJson, isIntact } from './storedValue'
import { BATCHES_KEY, FORMAT_KEY } from './storeKeys'
import { syncFolder } from './syncFolder'
import { findTableDamage } from './tableCheck'

const FORMAT = 1

/**
 * Opens the database in `folder`, which is made if need be. Rejects with StoreLockedError, StoreFolderError or
 * StoreDamagedError, each a line for the person who started the server.
 */
export async function openFolder(folder: string): Promise<OpenedFolder> {
  try {
    for (const made of await makeFolder(folder)) await syncFolder(dirname(made))
    await finishSwitch(folder)
    await checkFiles(folder).catch(async (error: unknown) => {
      // Files that a server is writing at this moment look as if they were damaged.
      throw (await isInUse(folder)) ? locked(folder, error) : error
    })
    const database = await openDatabase(folder)
    try {
      await checkFormat(folder, database)
      return await checkEnd(folder, database)
    } catch (error) {
      await database.close()
      throw error
    }
  } catch (error) {
    throw explain(folder, error)
  }
}

async function checkEnd(folder: string, database: Database): Promise<OpenedFolder> {
  const value = await database.get(BATCHES_KEY)
  if (value !== undefined && !isIntact(BATCHES_KEY, value))
    throw damagedFolder(folder, 'its count of writes has changed')
  const batches = value === undefined ? 0 : decodeCount(BATCHES_KEY, value)
  const highWater = await HighWater.open(folder)
  const lost = highWater.found - batches
  if (lost <= 0) return { folder, database, highWater, batches }
  await highWater.close()
  throw damagedFolder(folder, `the last ${lost} of its writes are missing`)
}

/** The mark of a whole database; a copy gets it last. */
export function writeFormat(database: Database): Promise<void> {
  const value = encodeJson(FORMAT_KEY, { version: FORMAT })
  return writeBatch(database, [{ key: FORMAT_KEY, value }], { sync: true })
}

/** Makes the mark anew where it is not readable. */
export async function mendFormat(database: Database): Promise<void> {
  const stored = await database.get(FORMAT_KEY)
  if (stored === undefined || !isIntact(FORMAT_KEY, stored)) await writeFormat(database)
}

async function checkFormat(folder: string, database: Database): Promise<void> {
  const stored = await database.get(FORMAT_KEY)
  if (stored !== undefined) {
    if (!isIntact(FORMAT_KEY, stored)) throw damagedFolder(folder, 'its first entry has changed')
    const { version } = decodeJson<{ version: number }>(FORMAT_KEY, stored)
    if (version === FORMAT) return
    throw new StoreFolderError(
      `${folder} was written by a newer Grappe. Start that one, or set GRAPPE_DATA to another folder.`,
    )
  }
  const [anything] = await database.keys({ limit: 1 }).all()
  if (anything !== undefined)
    throw damagedFolder(folder, 'it is a copy that was never finished, or its first entry is gone')
  await writeFormat(database)
}

/** Finds what LevelDB would lose on opening without a word, while the files are still as they were. */
async function checkFiles(folder: string): Promise<void> {
  const names = await readdir(folder)
  const data = names.filter((name) => /^\d{6,}\.(log|ldb|sst)$/.test(name))
  if (data.length > 0 && !names.includes('CURRENT')) throw damagedFolder(folder, 'its file CURRENT is gone')
  const live = data.length > 0 ? await readLiveTables(folder) : null
  for (const name of data) {
    if (!name.endsWith('.log') && live?.has(Number.parseInt(name, 10)) === false) continue
    const file = await readFile(join(folder, name))
    const at = name.endsWith('.log') ? findLogDamage(file) : findTableDamage(file)
    if (at !== null) throw damagedFolder(folder, `${name} is damaged at byte ${at}`)
  }
}

function locked(folder: string, cause: unknown): StoreLockedError {
  return new StoreLockedError(
    `Another Grappe server is using ${folder}. Stop it, or set GRAPPE_DATA to another folder.`,
    { cause },
  )
}

function damagedFolder(folder: string, why: string, cause?: unknown): StoreDamagedError {
  const repair = `npm run repair -- "${folder}"`
  return new StoreDamagedError(
    `${folder} is damaged: ${why}. Restore it from a backup with npm run restore; or go on with what is readable after: ${repair}`,
    { cause },
  )
}

/** Turns what opening can throw into the error that a person can act on. */
function explain(folder: string, error: unknown): Error {
  if ([StoreDamagedError, StoreFolderError, StoreLockedError].some((kind) => error instanceof kind))
    return error as Error
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'LEVEL_DATABASE_NOT_OPEN' && error instanceof Error && error.cause !== undefined) {
    return explain(folder, error.cause)
  }
  if (code === 'LEVEL_LOCKED') {
    return locked(folder, error)
  }
  if (isDamage(error)) {
    return damagedFolder(folder, folderTrouble(error), error)
  }
  return new StoreFolderError(
    `Grappe cannot keep its data in ${folder}: ${folderTrouble(error)}. Mend that, or set GRAPPE_DATA to another folder.`,
    { cause: error },
  )
}
