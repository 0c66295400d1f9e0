import { useEffect, useState } from 'react'
import type { CopyHere } from '../sync/copiesHere'
import { countUnsentWork } from '../sync/unsentWork'

/** How many changes in these copies never reached the server, by board; null while they are counted. */
export function useUnsentWork(find: () => Promise<readonly CopyHere[]>): ReadonlyMap<string, number> | null {
  const [first] = useState(() => find)
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | null>(null)
  useEffect(() => {
    let isWanted = true
    void first()
      .then((copies) => countUnsentWork(copies))
      .then((found) => isWanted && setCounts(found))
    return () => {
      isWanted = false
    }
  }, [first])
  return counts
}
