import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const SOCKET = 'control.sock'
/** Where the socket is, for folders whose path is too long for one. */
const POINTER = 'control.path'
/** Of a socket's path: 104 on macOS, 108 on Linux, an end included. */
const LONGEST = 100

/** Chooses where the server of this folder is to listen, and takes away what a killed one has left there. */
export async function makeControlPath(folder: string): Promise<string> {
  await removeControlPath(folder)
  const path = join(folder, SOCKET)
  if (Buffer.byteLength(path) <= LONGEST) return path
  const elsewhere = join(await mkdtemp(join(tmpdir(), 'grappe-')), SOCKET)
  await writeFile(join(folder, POINTER), elsewhere, { mode: 0o600 })
  return elsewhere
}

/** Where the server of this folder listens, if there is one. */
export async function findControlPath(folder: string): Promise<string> {
  return readFile(join(folder, POINTER), 'utf8').catch(() => join(folder, SOCKET))
}

export async function removeControlPath(folder: string): Promise<void> {
  const path = await findControlPath(folder)
  await rm(path, { force: true })
  if (path === join(folder, SOCKET)) return
  await rm(dirname(path), { recursive: true, force: true })
  await rm(join(folder, POINTER), { force: true })
}
