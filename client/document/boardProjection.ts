import type * as Y from 'yjs'
import { clustersOf, notesOf } from '../../shared/model/board'
import { parseCluster } from '../../shared/model/cluster'
import { parseNote } from '../../shared/model/note'
import { LocalEdit } from '../../shared/operations/origin'
import { letterBefore, placeAfter } from './letters'
import { createMapProjection } from './mapProjection'
import type { BoardProjection, ProjectionChange } from './types'

/**
 * Reads the board's document into plain records and follows it. The maps are changed in place: read them, never keep a
 * copy. Listeners run once a transaction, after it, and may write to the document.
 */
export function createBoardProjection(doc: Y.Doc): BoardProjection {
  const notes = createMapProjection(notesOf(doc), parseNote)
  const clusters = createMapProjection(clustersOf(doc), parseCluster)
  const listeners = new Set<(change: ProjectionChange) => void>()

  const publish = (transaction: Y.Transaction) => {
    const note = notes.takeChange()
    const cluster = clusters.takeChange()
    if (note === null && cluster === null) return
    const change: ProjectionChange = {
      notes: note?.changed ?? new Map(),
      removedNotes: note?.removed ?? new Set(),
      clusters: cluster?.changed ?? new Map(),
      removedClusters: cluster?.removed ?? new Set(),
      local: transaction.local,
      writers: transaction.local ? [] : writersOf(transaction),
      isPlain: transaction.origin instanceof LocalEdit && !transaction.origin.merges,
    }
    for (const listener of [...listeners]) listener(change)
  }
  doc.on('afterTransaction', publish)

  return {
    notes: notes.records,
    clusters: clusters.records,
    get skipped() {
      return notes.skipped + clusters.skipped
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    letterBefore: (id, index) => letterBefore(doc, id, index),
    placeAfter: (id, letter) => placeAfter(doc, id, letter),
    destroy() {
      doc.off('afterTransaction', publish)
      notes.destroy()
      clusters.destroy()
      listeners.clear()
    },
  }
}

/** Whose entries are new. Deletions alone name nobody. */
function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) => (clock > (beforeState.get(client) ?? 0) ? [client] : []))
}
