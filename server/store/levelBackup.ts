import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreDamagedError, StoreFolderError } from './boardStore'
import { folderTrouble } from './folderTrouble'
import { writeFormat } from './levelFolder'
import { type Database, openDatabase, writeBatch } from './levelHandle'
import { pagesOf } from './levelPages'
import { makeFolder } from './makeFolder'
import { damaged, isIntact } from './storedValue'
import { describeKey, FORMAT_KEY } from './storeKeys'
import { syncFiles } from './syncFolder'

/**
 * Copies the database as it stands at the call; what is written meanwhile is left out. `checkGoing` is asked between
 * pages and throws where the copy has to end. One that fails is taken away again. See `BoardStore.backup`.
 */
export async function copyDatabase(database: Database, folder: string, checkGoing: () => void): Promise<void> {
  const view = database.snapshot()
  try {
    const copy = await inFolder(folder, () => openEmpty(folder))
    try {
      const firstDamaged = await copyEntries(pagesOf(database, view), copy, folder, checkGoing).finally(() =>
        copy.close(),
      )
      await inFolder(folder, () => syncFiles(folder))
      if (firstDamaged === null) return
      throw damaged(describeKey(firstDamaged), 'the backup holds it as it is')
    } catch (error) {
      if (!(error instanceof StoreDamagedError)) await clear(folder)
      throw error
    }
  } finally {
    await view.close()
  }
}

/** Gives the first key whose value is damaged, null where none is. */
async function copyEntries(
  pages: AsyncIterable<[string, Buffer][]>,
  copy: Database,
  folder: string,
  checkGoing: () => void,
): Promise<string | null> {
  let firstDamaged: string | null = null
  for await (const page of pages) {
    checkGoing()
    firstDamaged ??= page.find(([key, value]) => !isIntact(key, value))?.[0] ?? null
    const puts = page.filter(([key]) => key !== FORMAT_KEY).map(([key, value]) => ({ key, value }))
    await inFolder(folder, () => writeBatch(copy, puts, { sync: false }))
  }
  await inFolder(folder, () => writeFormat(copy))
  return firstDamaged
}

async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}

async function openEmpty(folder: string): Promise<Database> {
  await makeEmptyFolder(folder)
  return openDatabase(folder, { errorIfExists: true })
}

/** Makes a folder for a backup. StoreFolderError where there is one with something in it, or none can be made. */
export function makeEmptyFolder(folder: string): Promise<void> {
  return inFolder(folder, async () => {
    await makeFolder(resolve(folder))
    if ((await readdir(folder)).length === 0) return
    throw new StoreFolderError(`${folder} is not empty. Name an empty or a new folder for the backup.`)
  })
}

async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreFolderError) throw error
    const message = `The backup cannot be written to ${folder}: ${folderTrouble(error)}. Mend that, or name another folder.`
    throw new StoreFolderError(message, { cause: error })
  }
}
