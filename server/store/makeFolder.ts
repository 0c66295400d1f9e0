import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes an absolute folder and those above it, one by one, and gives those that were made, outermost first. Node's own
 * recursive mkdir never ends where a parent exists and refuses (such as /proc).
 */
export async function makeFolder(folder: string): Promise<string[]> {
  const missing: string[] = []
  let path = folder
  while (!(await isFolder(path)) && dirname(path) !== path) {
    missing.unshift(path)
    path = dirname(path)
  }
  for (const one of missing) await mkdir(one, { mode: 0o700 })
  return missing
}

/** Rejects where the path is something else than a folder; false where nothing is there. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found === null) return false
  if (!found.isDirectory()) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' })
  return true
}
