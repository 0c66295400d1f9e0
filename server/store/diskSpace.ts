import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreFolderError } from './boardStore'
import { isStoreFile } from './folderSwitch'

/** What a server that goes on beside a copy must not be left without. */
const SPARE_BYTES = 64 * 1024 * 1024

/** StoreFolderError where a copy of the store in `from` would leave the disk of the folder `to` full. */
export async function checkSpace(from: string, to: string): Promise<void> {
  let needed = SPARE_BYTES
  for (const name of (await readdir(from)).filter(isStoreFile)) {
    needed += await stat(join(from, name)).then(
      ({ size }) => size,
      () => 0,
    )
  }
  const disk = await statfs(to)
  const free = disk.bavail * disk.bsize
  if (free >= needed) return
  throw new StoreFolderError(
    `The disk of ${to} has ${megabytes(free)} MB free, but a copy needs ${megabytes(needed)} MB.`,
  )
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
