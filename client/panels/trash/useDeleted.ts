import { useEffect, useMemo, useState } from 'react'
import type { BoardProjection, ChangedFields, ProjectionChange } from '../../document/types'
import { useOpenBoard } from '../openBoard'
import { type Deleted, listDeleted } from './trashList'

/** The trash as it is now; another list only where something that concerns it changed. */
export function useDeleted(): readonly Deleted[] {
  const { view } = useOpenBoard()
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const again = () => setVersion((known) => known + 1)
    const stops = [
      view.projection.onChange((change) => {
        if (concernsTrash(view.projection, change)) again()
      }),
      view.kinds.onChange(again),
      view.relations.onChange(again),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the projection is changed in place, the version tells when
  return useMemo(() => listDeleted(view), [view, version])
}

function concernsTrash({ notes, cards }: BoardProjection, change: ProjectionChange): boolean {
  const { removedNotes, removedCards, clusters, removedClusters } = change
  if (removedNotes.size + removedCards.size + removedClusters.size + clusters.size > 0) return true
  const concerns = (fields: ChangedFields, deletedAt: number | undefined) =>
    fields === 'all' || fields.has('deletedAt') || fields.has('place') || deletedAt !== undefined
  return (
    [...change.notes].some(([id, fields]) => concerns(fields, notes.get(id)?.deletedAt)) ||
    [...change.cards].some(([id, fields]) => concerns(fields, cards.get(id)?.deletedAt))
  )
}
