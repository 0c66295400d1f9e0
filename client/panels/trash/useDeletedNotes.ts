import { useEffect, useMemo, useState } from 'react'
import type { ProjectionChange } from '../../document/types'
import { useOpenBoard } from '../openBoard'
import { type DeletedNote, deletedNotes } from './trashList'

/** The trash as it is now; another list only where something in it changed. */
export function useDeletedNotes(): readonly DeletedNote[] {
  const { projection } = useOpenBoard().view
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const concerns = ({ notes, removedNotes }: ProjectionChange) =>
      removedNotes.size > 0 ||
      [...notes].some(
        ([id, fields]) =>
          fields === 'all' || fields.has('deletedAt') || projection.notes.get(id)?.deletedAt !== undefined,
      )
    return projection.onChange((change) => {
      if (concerns(change)) setVersion((known) => known + 1)
    })
  }, [projection])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the projection is changed in place, the version tells when
  return useMemo(() => deletedNotes(projection.notes.values()), [projection, version])
}
