import type { CopyHere } from './copiesHere'
import { indexedDbHere } from './copiesHere'
import { deleteIndexedDbCopies } from './indexedDbCopy'

/**
 * Deletes what this browser keeps of documents, unsent work with it: a shared tablet is left clean. Close the
 * connections first. Rejects where the browser does not let go.
 */
export async function forgetLocalCopies(
  copies: readonly CopyHere[],
  factory: IDBFactory | null = indexedDbHere(),
): Promise<void> {
  if (factory === null) return
  await deleteIndexedDbCopies(
    factory,
    copies.map(({ name }) => name),
  )
}
