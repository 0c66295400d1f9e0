import type * as Y from 'yjs'
import { type Box, isSameBox } from '../../shared/geometry/box'
import { cardsOf, clustersOf, notesOf } from '../../shared/model/board'
import { parseCard } from '../../shared/model/card'
import { parseCluster } from '../../shared/model/cluster'
import { parseNote } from '../../shared/model/note'
import { LocalEdit } from '../../shared/operations/origin'
import { NO_ZONES } from '../../shared/queries/zones'
import { letterBefore, placeAfter } from './letters'
import { createMapProjection } from './mapProjection'
import type { SupportsProjection } from './supportsProjection'
import type { BoardProjection, ProjectionChange } from './types'

const NO_SUPPORTS = { zoneBoxes: NO_ZONES, onChange: () => () => undefined }

/** What a change says of all that it does not touch. */
export const NO_CHANGE: ProjectionChange = {
  notes: new Map(),
  removedNotes: new Set(),
  clusters: new Map(),
  removedClusters: new Set(),
  cards: new Map(),
  removedCards: new Set(),
  hasZonesMoved: false,
  local: true,
  writers: [],
  isPlain: false,
}

/**
 * Reads the board's document into plain records and follows it. The maps are changed in place: read them, never keep a
 * copy. Listeners run once a transaction, after it, and may write to the document. Where zones of supports lie comes
 * from the stage.
 */
export function createBoardProjection(
  doc: Y.Doc,
  supports: Pick<SupportsProjection, 'zoneBoxes' | 'onChange'> = NO_SUPPORTS,
): BoardProjection {
  const notes = createMapProjection(notesOf(doc), parseNote)
  const clusters = createMapProjection(clustersOf(doc), parseCluster)
  const cards = createMapProjection(cardsOf(doc), parseCard)
  const listeners = new Set<(change: ProjectionChange) => void>()

  const publish = (transaction: Y.Transaction) => {
    const note = notes.takeChange()
    const cluster = clusters.takeChange()
    const card = cards.takeChange()
    if (note === null && cluster === null && card === null) return
    const change: ProjectionChange = {
      ...NO_CHANGE,
      ...(note !== null && { notes: note.changed, removedNotes: note.removed }),
      ...(cluster !== null && { clusters: cluster.changed, removedClusters: cluster.removed }),
      ...(card !== null && { cards: card.changed, removedCards: card.removed }),
      local: transaction.local,
      writers: transaction.local ? [] : writersOf(transaction),
      isPlain: transaction.origin instanceof LocalEdit && !transaction.origin.merges,
    }
    for (const listener of [...listeners]) listener(change)
  }
  doc.on('afterTransaction', publish)
  let zones = supports.zoneBoxes
  const stopZones = supports.onChange(() => {
    const hasZonesMoved = !areSameBoxes(zones, supports.zoneBoxes)
    zones = supports.zoneBoxes
    for (const listener of [...listeners]) listener({ ...NO_CHANGE, hasZonesMoved })
  })

  return {
    notes: notes.records,
    clusters: clusters.records,
    cards: cards.records,
    get zones() {
      return supports.zoneBoxes
    },
    get skipped() {
      return notes.skipped + clusters.skipped + cards.skipped
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    letterBefore: (at, index) => letterBefore(doc, at, index),
    placeAfter: (at, letter) => placeAfter(doc, at, letter),
    destroy() {
      doc.off('afterTransaction', publish)
      stopZones()
      notes.destroy()
      clusters.destroy()
      cards.destroy()
      listeners.clear()
    },
  }
}

/** Also in the same order, which says what lies above what. */
function areSameBoxes(a: ReadonlyMap<string, Box>, b: ReadonlyMap<string, Box>): boolean {
  if (a.size !== b.size) return false
  const others = [...b]
  return [...a].every(([id, box], at) => {
    const [otherId, other] = others[at] ?? []
    return id === otherId && other !== undefined && isSameBox(box, other)
  })
}

/** Whose entries are new. Deletions alone name nobody. */
export function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) => (clock > (beforeState.get(client) ?? 0) ? [client] : []))
}
