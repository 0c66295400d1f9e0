import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase } from '../levelHandle'

/** Runs `fn` on the database of a store that is closed, past all its checks. */
export async function withDatabase<T>(folder: string, fn: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(folder)
  try {
    return await fn(database)
  } finally {
    await database.close()
  }
}

/** Flips one bit of what stands under `key`. */
export function damageValue(folder: string, key: string, at: number): Promise<void> {
  return withDatabase(folder, async (database) => {
    const value = Buffer.from((await database.get(key)) ?? [])
    value.writeUInt8(value.readUInt8(at) ^ 4, at)
    await database.put(key, value)
  })
}

/** Every file of a folder, by name, but for LevelDB's diary, which begins anew when somebody looks at it. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('LOG')).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}
