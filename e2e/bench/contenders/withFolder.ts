import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inUse = new Set<string>()
process.once('exit', () => {
  for (const folder of inUse) rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
})

/** Gives an empty folder, and removes it afterwards with all that is in it. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-bench-'))
  inUse.add(folder)
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    inUse.delete(folder)
  }
}
