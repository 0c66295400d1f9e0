import type { CopyHere } from './copiesHere'
import { indexedDbHere } from './copiesHere'
import { deleteKeptImages } from './images/keptImages'
import { deleteIndexedDbCopies } from './indexedDbCopy'

/**
 * Deletes what this browser keeps of documents and pictures, unsent work with it: a shared tablet is left clean. Close the
 * connections first. Rejects where the browser does not let go.
 */
export async function forgetLocalCopies(
  copies: readonly CopyHere[],
  factory: IDBFactory | null = indexedDbHere(),
): Promise<void> {
  if (factory === null) return
  const namesOf = (kind: CopyHere['holds']) => copies.filter(({ holds }) => holds === kind).map(({ name }) => name)
  await deleteIndexedDbCopies(factory, namesOf('document'))
  for (const name of namesOf('images')) await deleteKeptImages(factory, name)
}
