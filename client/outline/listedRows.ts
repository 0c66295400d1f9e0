import { numbersOf, numberWords } from '../../shared/queries/clusterNumbers'
import type { ClusterStructure } from '../../shared/queries/clusterStructure'
import { lonelyLevels } from '../../shared/queries/loneWolves'
import { outlineRows } from '../../shared/queries/outlineRows'
import { clusterOrigins } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import { readStructure } from '../../shared/queries/readStructure'
import { straddledBy } from '../../shared/queries/straddling'
import type { BoardProjection } from '../document/types'

/** A row of the list with what it says besides its text. */
export type ListedRow = { readonly id: string; readonly depth: number } & (
  | {
      readonly kind: 'cluster'
      /** "2-1". */
      readonly number: string
      /** At any depth. */
      readonly noteCount: number
      /** What it holds is not listed. */
      readonly isShut: boolean
    }
  | {
      readonly kind: 'note'
      /** How many levels it stayed alone through. */
      readonly levelsAlone: number
      /** The clusters that it is carried back and forth between, in one line; "" for none. */
      readonly between: string
    }
  | { readonly kind: 'rest'; readonly noteCount: number }
)

export type Listing = {
  readonly rows: readonly ListedRow[]
  /** For what is not listed, the folded cluster that is and that it lies in. */
  readonly shutIn: ReadonlyMap<string, string>
  readonly noteCount: number
}

type Board = Pick<BoardProjection, 'notes' | 'clusters'>

/** The board as the list shows it. `isOpen` is true for a folded cluster that this page alone shows open. */
export function readListing(board: Board, isOpen: (cluster: string) => boolean): Listing {
  const structure = readStructure(board)
  const numbers = numbersOf(structure, clusterOrigins(board.clusters))
  const levelsAlone = lonelyLevels(board.notes.values(), structure)
  const counts = notesInClusters(board, structure)
  const rows: ListedRow[] = []
  const shutIn = new Map<string, string>()
  let shut: { readonly id: string; readonly depth: number } | null = null
  const all = outlineRows(board)
  for (const { kind, id, depth } of all) {
    if (shut !== null && depth > shut.depth) {
      shutIn.set(id, shut.id)
      continue
    }
    shut = null
    if (kind === 'rest') rows.push({ kind, id, depth, noteCount: counts.get(null) ?? 0 })
    else if (kind === 'cluster') {
      const isShut = board.clusters.get(id)?.folded === true && !isOpen(id)
      if (isShut) shut = { id, depth }
      const number = numbers.get(id)
      const words = number === undefined ? '' : numberWords(number)
      rows.push({ kind, id, depth, number: words, noteCount: counts.get(id) ?? 0, isShut })
    } else if (kind === 'note') {
      const note = board.notes.get(id)
      if (note === undefined) continue
      const between = straddledBy(note, structure).join(' ')
      rows.push({ kind, id, depth, levelsAlone: levelsAlone(note), between })
    }
  }
  return { rows, shutIn, noteCount: all.filter(({ kind }) => kind === 'note').length }
}

/** How many notes each cluster holds, at any depth; null for those that lie in none. */
function notesInClusters({ notes }: Board, structure: ClusterStructure): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  const count = (id: string | null, by: number) => counts.set(id, (counts.get(id) ?? 0) + by)
  for (const note of notes.values()) if (isLive(note)) count(structure.homeOf(note.place.in), 1)
  for (const { id, parent } of [...structure.nodes.values()].reverse()) {
    if (parent !== null) count(parent, counts.get(id) ?? 0)
  }
  return counts
}

export function isSameListedRow(a: ListedRow, b: ListedRow | undefined): boolean {
  if (b === undefined) return false
  const known: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => known[name] === value)
}
