import { copyFile, mkdir, readdir, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreDamagedError, StoreFolderError, StoreLockedError } from './boardStore'
import type { StoreContents } from './checkDatabase'
import { checkFolder } from './checkFolder'
import { checkSpace } from './diskSpace'
import { FolderSwitch, isInUse, isStoreFile } from './folderSwitch'
import { folderTrouble } from './folderTrouble'
import { makeFolder } from './makeFolder'
import { syncFiles } from './syncFolder'

/** A backup that was copied beside the data and found whole. One of the two is to be called. */
export type ReadyRestore = {
  readonly contents: StoreContents
  /**
   * Puts it in place of what is there and gives the folder that keeps that, null where nothing was there. `letGo`
   * closes the store that this process has open.
   */
  carryOut(letGo: () => Promise<void>): Promise<string | null>
  giveUp(): Promise<void>
}

/**
 * Copies the backup `from` into the data folder and checks the copy whole, while a server goes on there. Neither the
 * backup nor what the folder holds is changed. StoreDamagedError, StoreFolderError or StoreLockedError in one line.
 */
export async function prepareRestore(folder: string, from: string, signal?: AbortSignal): Promise<ReadyRestore> {
  await checkSource(folder, from)
  await inFolder(folder, async () => {
    await makeFolder(folder)
    await checkSpace(from, folder)
  })
  const place = await inFolder(folder, () => FolderSwitch.begin(folder))
  try {
    await inFolder(folder, () => copyStore(from, place.copy, signal))
    const contents = await checkCopy(place.copy, from)
    await inFolder(folder, () => syncFiles(place.copy))
    return { contents, giveUp: () => place.end(), carryOut: (letGo) => carryOut(folder, place, letGo) }
  } catch (error) {
    await place.end()
    throw error
  }
}

/** Restores a folder on which no server runs; what is there may be damaged. */
export async function restoreFolder(
  folder: string,
  from: string,
): Promise<{ contents: StoreContents; before: string | null }> {
  const ready = await prepareRestore(folder, from)
  return { contents: ready.contents, before: await ready.carryOut(async () => {}) }
}

async function carryOut(folder: string, place: FolderSwitch, letGo: () => Promise<void>): Promise<string | null> {
  const moment = new Date().toISOString().replaceAll(/[:.]/g, '-')
  try {
    const before = await inFolder(folder, () => place.carryOut(`before-restore-${moment}`, letGo))
    await place.end()
    return before
  } catch (error) {
    await place.unlock()
    throw error
  }
}

async function checkSource(folder: string, from: string): Promise<void> {
  const names = await readdir(from).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such folder' : folderTrouble(error)
    throw new StoreFolderError(`The backup ${from} cannot be read: ${why}.`, { cause: error })
  })
  if (!names.includes('CURRENT')) throw new StoreFolderError(`${from} is no backup of Grappe: it has no file CURRENT.`)
  const same = await realpath(folder).catch(() => folder)
  if ((await realpath(from)) === same) throw new StoreFolderError(`${from} is the data folder itself. Name a backup.`)
  if (await isInUse(from)) throw new StoreLockedError(`Another Grappe server is using ${from}. Name a backup.`)
}

async function copyStore(from: string, to: string, signal?: AbortSignal): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of (await readdir(from)).filter(isStoreFile)) {
    signal?.throwIfAborted()
    if (name !== 'LOCK' && name !== 'lost') await copyFile(join(from, name), join(to, name))
  }
}

async function checkCopy(copy: string, from: string): Promise<StoreContents> {
  try {
    return await checkFolder(copy)
  } catch (error) {
    if (!(error instanceof StoreDamagedError || error instanceof StoreFolderError)) throw error
    const why = error.message.replaceAll(copy, from)
    throw new StoreDamagedError(`Nothing was restored from ${from}. ${why}`, { cause: error })
  }
}

async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreFolderError || error instanceof StoreLockedError || error instanceof StoreDamagedError)
      throw error
    throw new StoreFolderError(`${folder} cannot be restored: ${folderTrouble(error)}.`, { cause: error })
  }
}
