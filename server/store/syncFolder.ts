import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts a folder's list of files on disk, where the system can: Windows cannot. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Puts a folder's files and their list on disk; it holds no folders. */
export async function syncFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const handle = await open(join(folder, name), 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  await syncFolder(folder)
}
