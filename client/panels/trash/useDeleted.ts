import { useEffect, useMemo, useState } from 'react'
import type { ProjectionChange } from '../../document/types'
import { useOpenBoard } from '../openBoard'
import { type Deleted, listDeleted } from './trashList'

/** The trash as it is now; another list only where something that concerns it changed. */
export function useDeleted(): readonly Deleted[] {
  const { projection } = useOpenBoard().view
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const concerns = ({ notes, removedNotes, clusters, removedClusters }: ProjectionChange) =>
      removedNotes.size + removedClusters.size + clusters.size > 0 ||
      [...notes].some(
        ([id, fields]) =>
          fields === 'all' ||
          fields.has('deletedAt') ||
          fields.has('place') ||
          projection.notes.get(id)?.deletedAt !== undefined,
      )
    return projection.onChange((change) => {
      if (concerns(change)) setVersion((known) => known + 1)
    })
  }, [projection])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the projection is changed in place, the version tells when
  return useMemo(() => listDeleted(projection), [projection, version])
}
