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
  const homes = new Homes(board)
  const stop = board.onChange((change) => {
    const mayEnd = mayEndOne(change, homes)
    if (mayEnd && records.size > 0) news(null)
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

/** What comes, goes or is titled may be an end, or make a cluster one; so does what lies in another cluster, but not what lies elsewhere in it. */
function mayEndOne(change: ProjectionChange, homes: Homes): boolean {
  const { removedNotes, removedClusters, removedCards, notes, clusters, cards } = change
  let mayEnd = removedNotes.size + removedClusters.size + removedCards.size > 0
  for (const [id, fields] of [...notes, ...clusters, ...cards]) {
    const isOther = fields === 'all' || WHETHER_THERE.some((field) => fields.has(field))
    const hasMoved = (fields === 'all' || fields.has('place')) && homes.follow(id)
    mayEnd ||= isOther || hasMoved
  }
  return mayEnd
}

const WHETHER_THERE = ['deletedAt', 'title'] as const

/** In what each thing lies, as its place says. */
class Homes {
  private readonly known = new Map<string, string | null>()

  constructor(private readonly board: BoardProjection) {
    for (const things of [board.notes, board.clusters, board.cards]) for (const id of things.keys()) this.follow(id)
  }

  /** True where that is another than when it was last asked. */
  follow(id: string): boolean {
    const { notes, clusters, cards } = this.board
    const home = (notes.get(id) ?? clusters.get(id) ?? cards.get(id))?.place.in ?? null
    if (this.known.get(id) === home) return false
    this.known.set(id, home)
    return true
  }
}
