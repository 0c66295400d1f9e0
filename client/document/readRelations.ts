import type * as Y from 'yjs'
import { relationsOf } from '../../shared/model/board'
import { parseRelation, type Relation } from '../../shared/model/relation'
import { isLive } from '../../shared/queries/readBoard'
import { readStructure } from '../../shared/queries/readStructure'
import { standingRelations } from '../../shared/queries/relations'
import { writersOf } from './boardProjection'
import { createMapProjection } from './mapProjection'
import type { RelationsProjection, RelationsWritten } from './relationsProjection'
import type { BoardProjection, ProjectionChange } from './types'

export type RelationsReading = Pick<RelationsProjection, 'records' | 'at' | 'destroy'> & {
  standing(): ReadonlyMap<string, Relation>
}

/** Follows a board's relations; what counts is worked out when somebody asks after a change. */
export type RelationsReader = (
  doc: Y.Doc,
  board: BoardProjection,
  tell: (written: RelationsWritten | null) => void,
) => RelationsReading

export const readRelations: RelationsReader = (doc, board, tell) => {
  const { records, takeChange, destroy } = createMapProjection(relationsOf(doc), parseRelation)
  let known: ReturnType<typeof workOut> | null = null
  const now = () => {
    known ??= workOut(records, board)
    return known
  }
  const news = (written: RelationsWritten | null) => {
    known = null
    tell(written)
  }
  const publish = (transaction: Y.Transaction) => {
    const { local } = transaction
    if (takeChange() !== null) news({ local, writers: local ? [] : writersOf(transaction) })
  }
  doc.on('afterTransaction', publish)
  const stop = board.onChange((change) => {
    if (mayEndOne(change, records)) news(null)
  })
  return {
    records,
    standing: () => now().standing,
    at: (thing) => now().byEnd.get(thing) ?? [],
    destroy() {
      stop()
      doc.off('afterTransaction', publish)
      destroy()
    },
  }
}

function workOut(records: ReadonlyMap<string, Relation>, board: BoardProjection) {
  const { nodes } = readStructure(board)
  const isThere = (id: string) => {
    const note = board.notes.get(id)
    return note === undefined ? nodes.has(id) : isLive(note)
  }
  const standing = standingRelations(records.values(), isThere)
  const byEnd = new Map<string, Relation[]>()
  for (const relation of standing.values()) {
    for (const end of [relation.from, relation.to]) byEnd.set(end, [...(byEnd.get(end) ?? []), relation])
  }
  return { standing, byEnd }
}

/** What comes, goes or is titled may be an end, or make a cluster one. */
function mayEndOne(change: ProjectionChange, records: ReadonlyMap<string, Relation>): boolean {
  if (records.size === 0) return false
  const { removedNotes, removedClusters, notes, clusters } = change
  if (removedNotes.size > 0 || removedClusters.size > 0) return true
  const fields = [...notes.values(), ...clusters.values()]
  return fields.some((changed) => changed === 'all' || WHETHER_THERE.some((field) => changed.has(field)))
}

const WHETHER_THERE = ['deletedAt', 'place', 'title'] as const
