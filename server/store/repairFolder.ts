import { copyFile, mkdir, readdir, readFile, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { StoreFolderError, StoreLockedError } from './boardStore'
import { findDamage, type StoreContents } from './checkDatabase'
import { checkSpace } from './diskSpace'
import { finishSwitch, isInUse, isStoreFile } from './folderSwitch'
import { HIGH_WATER_FILE, HighWater } from './highWater'
import { mendFormat } from './levelFolder'
import { type Database, openDatabase } from './levelHandle'
import { readLiveTables } from './liveTables'
import { findLogDamage } from './logCheck'
import { decodeCount, isIntact } from './storedValue'
import { BATCHES_KEY } from './storeKeys'
import { syncFiles } from './syncFolder'
import { findTableDamage } from './tableCheck'

/** What a repair has kept, and what it could not. */
export type Repair = {
  contents: StoreContents
  /** A sentence for each thing that is there in part. */
  damage: string[]
  /** A sentence for each thing that is gone. */
  lost: string[]
  /** Where everything lies as it was. */
  before: string
}

/**
 * Makes a folder that is refused as damaged open again: everything is kept as it was in `before-repair-<time>`, and what
 * is not readable is cut off. Rooms that have lost something still say so and are never served in part.
 */
export async function repairFolder(folder: string): Promise<Repair> {
  if (!(await readdir(folder)).some(isStoreFile)) throw new StoreFolderError(`There are no boards in ${folder}.`)
  if (await isInUse(folder))
    throw new StoreLockedError(`A Grappe server is using ${folder}. Stop it, and call this again.`)
  await finishSwitch(folder)
  await checkSpace(folder, folder)
  const before = join(folder, `before-repair-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
  await keepFiles(folder, before)
  const lost = await cutDamage(folder)
  const database = await openRepaired(folder, lost)
  try {
    lost.push(...(await countLostWrites(folder, database)))
    await mendFormat(database)
    return { ...(await findDamage(database)), lost, before }
  } finally {
    await database.close()
  }
}

async function keepFiles(folder: string, before: string): Promise<void> {
  await mkdir(before, { mode: 0o700 })
  for (const name of (await readdir(folder)).filter(isStoreFile)) {
    if (name !== 'LOCK' && name !== 'lost') await copyFile(join(folder, name), join(before, name))
  }
  await syncFiles(before)
}

/**
 * LevelDB's own repair looks at no checksum, and ends the process where it finds what it did not expect. So a damaged log
 * is cut first, and a damaged table goes whole.
 */
async function cutDamage(folder: string): Promise<string[]> {
  const lost: string[] = []
  const live = await readLiveTables(folder)
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (/^\d{6,}\.log$/.test(name)) {
      const at = findLogDamage(await readFile(path))
      if (at === null) continue
      await truncate(path, at)
      lost.push(`What ${name} held from byte ${at} on is gone.`)
    } else if (/^\d{6,}\.(ldb|sst)$/.test(name) && findTableDamage(await readFile(path)) !== null) {
      await rm(path)
      if (live?.has(Number.parseInt(name, 10)) !== false) lost.push(`What only ${name} held is gone.`)
    }
  }
  return lost
}

/** Opened and read to its end: LevelDB opens many a folder whose files it then cannot read. */
async function openRepaired(folder: string, lost: string[]): Promise<Database> {
  const isWhole = (await readdir(folder)).includes('CURRENT')
  if (isWhole) {
    const database = await openReadable(folder)
    if (database !== null) return database
  }
  await rm(join(folder, 'lost'), { recursive: true, force: true })
  await ClassicLevel.repair(folder)
  const thrownOut = await readdir(join(folder, 'lost')).catch(() => [])
  for (const name of thrownOut.filter((each) => /\.(ldb|sst)$/.test(each))) {
    lost.push(`${name} was not readable, or not all of it.`)
  }
  return openDatabase(folder)
}

async function openReadable(folder: string): Promise<Database | null> {
  const database = await openDatabase(folder).catch(() => null)
  try {
    if (database !== null) await findDamage(database)
    return database
  } catch {
    await database?.close()
    return null
  }
}

/** The count begins anew where it is not true any more. */
async function countLostWrites(folder: string, database: Database): Promise<string[]> {
  const highWater = await HighWater.open(folder)
  await highWater.close()
  const value = await database.get(BATCHES_KEY)
  const batches = value !== undefined && isIntact(BATCHES_KEY, value) ? decodeCount(BATCHES_KEY, value) : 0
  if (value !== undefined && !isIntact(BATCHES_KEY, value)) await database.del(BATCHES_KEY, { sync: true })
  if (highWater.found <= batches) return []
  await rm(join(folder, HIGH_WATER_FILE))
  return [`The last ${highWater.found - batches} writes are missing.`]
}
