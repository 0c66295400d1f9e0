import { isLive } from '../../../shared/queries/readBoard'
import { pairOf } from '../../../shared/queries/relations'
import type { BoardView } from '../../board/boardView'
import { outlineOf } from '../../commands/outlineOf'
import type { Translate } from '../../i18n/t'
import { readClusterBook } from '../clusterBook'
import { clusterName, clusterPathWords } from '../clusterName'
import type { NamedTarget } from '../sendTargets'

/** What a relation can begin or end at, as it is listed: a cluster or a note that says something. One that is related already says so in `why`. */
export type End = NamedTarget & {
  readonly kind: 'cluster' | 'note'
  readonly color: string
}

/** Clusters first, each kind in the order of the list; without `other`, the end that is chosen by then. */
export function readEnds(view: BoardView, other: string | null, t: Translate): End[] {
  const { projection, relations } = view
  const book = readClusterBook(projection)
  const related = new Set(other === null ? [] : relations.at(other).map(pairOf))
  const isRelated = (id: string) => other !== null && related.has(pairOf({ from: id, to: other }))
  const plain = (id: string) => ({
    id,
    cluster: null,
    zone: null,
    ...(isRelated(id) ? { why: 'there' as const } : { why: null }),
  })
  const clusters = [...book.clusters.values()].map((cluster): End => {
    const path = clusterPathWords(book, cluster.parent, t)
    const others = `${cluster.number} ${path}`.trim()
    return { ...plain(cluster.id), kind: 'cluster', name: clusterName(cluster, t), others, color: cluster.color }
  })
  const notes = outlineOf(view).flatMap(({ kind, id }): End[] => {
    const note = kind === 'note' ? projection.notes.get(id) : undefined
    if (note === undefined || !isLive(note) || note.text.trim() === '') return []
    const others = clusterPathWords(book, book.homes.get(id) ?? null, t)
    return [{ ...plain(id), kind: 'note', name: note.text.replace(/\s+/g, ' ').trim(), others, color: note.color }]
  })
  return [...clusters, ...notes].filter(({ id }) => id !== other)
}
