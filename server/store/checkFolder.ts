import { checkDatabase, type StoreContents } from './checkDatabase'
import { openFolder } from './levelFolder'

/** Opens the store in a folder, reads all of it, and counts. Rejects as `openFolder` and `checkDatabase` do. */
export async function checkFolder(folder: string): Promise<StoreContents> {
  const { database, highWater } = await openFolder(folder)
  try {
    return await checkDatabase(database)
  } finally {
    await database.close()
    await highWater.close()
  }
}
