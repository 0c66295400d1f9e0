import { clusterHints, type LabelHint } from '../../../shared/queries/clusterHints'
import { buildClusterTree } from '../../../shared/queries/clusterTree'
import { lonelyLevels } from '../../../shared/queries/loneWolves'
import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import { straddledBy } from '../../../shared/queries/straddling'
import type { BoardView } from '../../board/boardView'
import { type BookCluster, readClusterBook } from '../clusterBook'

type ListedNote = { readonly id: string; readonly text: string; readonly color: string }

/** How far the wall has come. It counts and lists, and never says where something belongs. */
export type Overview = {
  readonly notes: number
  /** Those that lie in a cluster. */
  readonly gathered: number
  /** How many clusters each level has, from the first on. */
  readonly levels: readonly number[]
  /** In reading order; `dots` is the number of levels that a note stayed alone through. */
  readonly wolves: readonly (ListedNote & { readonly dots: number })[]
  readonly untitled: readonly BookCluster[]
  /** Those with the most labels first. */
  readonly hints: readonly { readonly cluster: BookCluster; readonly labels: number; readonly hint: LabelHint }[]
  /** The notes that people carry back and forth, and between which clusters. */
  readonly straddling: readonly (ListedNote & { readonly between: readonly BookCluster[] })[]
}

export function readOverview({ projection }: Pick<BoardView, 'projection'>): Overview {
  const book = readClusterBook(projection)
  const structure = readStructure(projection)
  const notes = [...projection.notes.values()].filter(isLive)
  const tree = buildClusterTree(projection)
  const dotsOf = lonelyLevels(notes, structure)
  const clusters = [...book.clusters.values()]
  const highest = clusters.reduce((most, { level }) => Math.max(most, level), 0)
  return {
    notes: notes.length,
    gathered: notes.length - tree.loose.length,
    levels: Array.from({ length: highest }, (_, at) => clusters.filter(({ level }) => level === at + 1).length),
    wolves: tree.loose.map((note) => ({ ...listed(note), dots: dotsOf(note) })),
    untitled: clusters.filter(({ title }) => title === ''),
    hints: clusterHints(tree).flatMap(({ id, labels, hint }) => {
      const cluster = book.clusters.get(id)
      return cluster === undefined ? [] : [{ cluster, labels, hint }]
    }),
    straddling: notes.flatMap((note) => {
      const between = straddledBy(note, structure).flatMap((id) => book.clusters.get(id) ?? [])
      return between.length === 0 ? [] : [{ ...listed(note), between: between.slice(0, 2) }]
    }),
  }
}

function listed({ id, text, color }: ListedNote): ListedNote {
  return { id, text: text.trim(), color }
}
