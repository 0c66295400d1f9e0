import { type CopyHere, indexedDbHere } from './copiesHere'
import { countChanges } from './countChanges'
import { openIndexedDbCopy } from './indexedDbCopy'

/**
 * How many changes in these copies never reached the server, by board; boards without any are left out. Work that was
 * kept aside from a replaced document counts too. A copy that cannot be read counts as empty.
 */
export async function countUnsentWork(
  copies: readonly CopyHere[],
  factory: IDBFactory | null = indexedDbHere(),
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  if (factory === null) return counts
  for (const { name, board, holds } of copies) {
    if (holds !== 'document') continue
    const count = await countIn(factory, name).catch(() => 0)
    if (count > 0) counts.set(board, (counts.get(board) ?? 0) + count)
  }
  return counts
}

async function countIn(factory: IDBFactory, name: string): Promise<number> {
  const copy = await openIndexedDbCopy(factory, name)
  try {
    const { unsent, salvaged } = await copy.load()
    const aside = salvaged.map(({ edits }) => edits.map((update, at) => ({ id: String(at), update })))
    return [unsent, ...aside].reduce((sum, edits) => sum + countChanges(edits), 0)
  } finally {
    copy.close()
  }
}
