import type { PresenceStore } from './types'

/** What is read of a document's change; see ProjectionChange. */
type WrittenPlaces = {
  readonly notes: ReadonlyMap<string, ReadonlySet<string> | 'all'>
  readonly removedNotes: ReadonlySet<string>
  readonly clusters: ReadonlyMap<string, ReadonlySet<string> | 'all'>
  readonly removedClusters: ReadonlySet<string>
  readonly cards: ReadonlyMap<string, ReadonlySet<string> | 'all'>
  readonly removedCards: ReadonlySet<string>
  readonly local: boolean
}

/**
 * Ends the preview of another's drag for what the document has in its new place. Subscribe this before the canvas, so
 * that it never paints both. Returns what stops it.
 */
export function settleOnWrite(
  presence: Pick<PresenceStore, 'settle'>,
  projection: { onChange(listener: (change: WrittenPlaces) => void): () => void },
): () => void {
  return projection.onChange((change) => {
    if (change.local) return
    const ids = [...change.removedNotes, ...change.removedClusters, ...change.removedCards]
    for (const entries of [change.notes, change.clusters, change.cards]) {
      for (const [id, fields] of entries) if (fields === 'all' || fields.has('place')) ids.push(id)
    }
    if (ids.length > 0) presence.settle(ids)
  })
}
