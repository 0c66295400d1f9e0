import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import type { BoardView } from '../../board/boardView'
import { type BookCluster, type ClusterBook, readClusterBook } from '../clusterBook'

/** A note as it is now, and the cluster that it lies in; null for a lone one. */
export type LyingNote = {
  readonly id: string
  readonly text: string
  readonly color: string
  readonly home: BookCluster | null
}

/** How things lie now, for what was found a while ago. */
export type Lying = {
  readonly book: ClusterBook
  readonly hasBegun: boolean
  /** Null for one that is not there any more. */
  noteOf(id: string): LyingNote | null
}

export function readLying({ projection }: Pick<BoardView, 'projection'>): Lying {
  const book = readClusterBook(projection)
  const structure = readStructure(projection)
  return {
    book,
    hasBegun: structure.nodes.size > 0,
    noteOf(id) {
      const note = projection.notes.get(id)
      if (note === undefined || !isLive(note)) return null
      const home = book.clusters.get(structure.homeOf(note.place.in) ?? '') ?? null
      return { id, text: note.text.trim(), color: note.color, home }
    },
  }
}
