import { open, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreFolderError } from './boardStore'
import { folderTrouble, syncFolder, writeFormat } from './levelFolder'
import { type Database, openDatabase, type View, writeBatch } from './levelHandle'
import { namingDamage } from './levelReads'
import { makeFolder } from './makeFolder'
import { damaged, isIntact } from './storedValue'
import { describeKey, FORMAT_KEY } from './storeKeys'

const PAGE = 1000
const PAGE_BYTES = 1024 * 1024

/** Copies the database as it stands at the call; what is written meanwhile is left out. See `BoardStore.backup`. */
export async function copyDatabase(database: Database, folder: string): Promise<void> {
  const view = database.snapshot()
  try {
    const copy = await inFolder(folder, () => openEmpty(folder))
    let firstDamaged: string | null = null
    try {
      for await (const page of pages(database, view)) {
        firstDamaged ??= page.find(([key, value]) => !isIntact(key, value))?.[0] ?? null
        const puts = page.filter(([key]) => key !== FORMAT_KEY).map(([key, value]) => ({ key, value }))
        await inFolder(folder, () => writeBatch(copy, puts, { sync: false }))
      }
      await inFolder(folder, () => writeFormat(copy))
    } finally {
      await copy.close()
    }
    await inFolder(folder, () => syncFiles(folder))
    if (firstDamaged !== null) throw damaged(describeKey(firstDamaged), 'the backup holds it as it is')
  } finally {
    await view.close()
  }
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

async function* pages(database: Database, snapshot: View): AsyncGenerator<[string, Buffer][]> {
  const iterator = database.iterator({ snapshot, highWaterMarkBytes: PAGE_BYTES })
  try {
    for (;;) {
      const page = await namingDamage('A file of the data folder', () => iterator.nextv(PAGE))
      if (page.length === 0) return
      yield page
    }
  } finally {
    await iterator.close()
  }
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

/** The batches were not synced one by one, and LevelDB syncs only what it turned into tables. */
async function syncFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const handle = await open(join(folder, name), 'r+')
    await handle.sync()
    await handle.close()
  }
  await syncFolder(folder)
}
