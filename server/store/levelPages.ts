import type { Database, View } from './levelHandle'
import { namingDamage } from './levelReads'

const PAGE = 1000
const PAGE_BYTES = 1024 * 1024

/** Every entry of a database, in the order of the keys, a page at a time. */
export async function* pagesOf(database: Database, snapshot?: View): AsyncGenerator<[string, Buffer][]> {
  const iterator = database.iterator({ highWaterMarkBytes: PAGE_BYTES, ...(snapshot && { snapshot }) })
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
