import type { Cluster } from '../../../shared/model/cluster'
import type { Note } from '../../../shared/model/note'
import { findPagePosition } from '../../../shared/queries/pagePositions'
import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import { foldedWords, foldText } from '../../board/foldText'

/** A note or a cluster in the trash. */
export type Deleted = {
  readonly kind: 'note' | 'cluster'
  readonly id: string
  /** A cluster's is its title, which may be empty. */
  readonly text: string
  readonly color: string
  readonly deletedAt: number
  readonly deletedBy: string | undefined
  /** How many notes on the board come back into a cluster with it; 0 for a note. */
  readonly notes: number
}

type Records = { readonly notes: ReadonlyMap<string, Note>; readonly clusters: ReadonlyMap<string, Cluster> }

/**
 * What lies in the trash, the latest first, together deleted ones as they lay. What would not be seen once it is back
 * is not worth a look: empty notes, and clusters without a title and with fewer than two notes; nor is a cluster that
 * was merged into one that is there, which holds its notes and offers its title.
 */
export function listDeleted(records: Records): Deleted[] {
  const { notes, clusters } = records
  const coming = countComing(records)
  const listed: (Deleted & { readonly x: number; readonly y: number })[] = []
  for (const { id, text, color, deletedAt, deletedBy, place } of notes.values()) {
    if (deletedAt === undefined || text.trim() === '') continue
    listed.push({ kind: 'note', id, text, color, deletedAt, deletedBy, notes: 0, x: place.pageX, y: place.pageY })
  }
  for (const { id, title, color, deletedAt, deletedBy, place, mergedInto } of clusters.values()) {
    const taker = mergedInto === undefined ? undefined : clusters.get(mergedInto)
    const count = coming.get(id) ?? 0
    if (deletedAt === undefined || (taker !== undefined && isLive(taker)) || (title.trim() === '' && count < 2))
      continue
    const { x, y } = findPagePosition(place, records, id)
    listed.push({ kind: 'cluster', id, text: title, color, deletedAt, deletedBy, notes: count, x, y })
  }
  return listed.sort((a, b) => b.deletedAt - a.deletedAt || a.y - b.y || a.x - b.x)
}

/** For each cluster in the trash the notes on the board that still lie in it, over others that are not there. */
function countComing(records: Records): Map<string, number> {
  const { notes, clusters } = records
  const { nodes } = readStructure(records)
  const counts = new Map<string, number>()
  for (const note of notes.values()) {
    if (!isLive(note)) continue
    const passed = new Set<string>()
    let at = note.place.in
    while (at !== null && clusters.has(at) && !nodes.has(at) && !passed.has(at)) {
      passed.add(at)
      at = clusters.get(at)?.place.in ?? null
    }
    for (const id of passed) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Those that hold all the words, whatever their case and accents. */
export function findDeleted(deleted: readonly Deleted[], search: string): readonly Deleted[] {
  const words = foldedWords(search)
  if (words.length === 0) return deleted
  return deleted.filter(({ text }) => {
    const held = foldText(text)
    return words.every((word) => held.includes(word))
  })
}
