import type { Cluster } from '../../shared/model/cluster'
import type { Note } from '../../shared/model/note'
import { whyNotInto } from '../../shared/queries/clusterDepth'
import { readStructure } from '../../shared/queries/readStructure'
import { foldedWords, foldText } from '../board/foldText'
import { type BookCluster, type ClusterBook, readClusterBook } from './clusterBook'
import { isNearWord } from './isNearWord'

/** Why something cannot be sent there: all of it lies there, it would lie in itself, alone or too deep. */
export type WhyNot = 'there' | 'itself' | 'alone' | 'tooDeep'

/** Where the selection can be sent: a cluster, the bare page, a cluster that is made for it, or where one taps next. */
export type SendTarget = {
  readonly id: string | 'page' | 'new' | 'tap'
  readonly cluster: BookCluster | null
  readonly why: WhyNot | null
}

type Records = { readonly notes: ReadonlyMap<string, Note>; readonly clusters: ReadonlyMap<string, Cluster> }

/** Every target, clusters in reading order after the two that are none; and the clusters, to be named. */
export function readSendTargets(
  records: Records,
  selection: ReadonlySet<string>,
  { canTap = false } = {},
): { readonly targets: readonly SendTarget[]; readonly book: ClusterBook } {
  const book = readClusterBook(records)
  const structure = readStructure(records)
  const sent = [...selection].filter((id) => book.homes.has(id))
  const isThere = (target: string | null) => sent.length > 0 && sent.every((id) => book.homes.get(id) === target)
  const whyNot = (target: string | null): WhyNot | null =>
    isThere(target) ? 'there' : whyNotInto(records.clusters, structure, sent, target)
  const targets: SendTarget[] = [
    {
      id: 'new',
      cluster: null,
      why: sent.length < 2 ? 'alone' : whyNotInto(records.clusters, structure, sent, null, 1),
    },
    { id: 'page', cluster: null, why: whyNot(null) },
    ...(canTap ? [{ id: 'tap', cluster: null, why: null }] : []),
  ]
  for (const cluster of book.clusters.values()) targets.push({ id: cluster.id, cluster, why: whyNot(cluster.id) })
  return { targets, book }
}

/** A target as it can be asked for. */
export type NamedTarget = SendTarget & {
  readonly name: string
  /** Where it lies, and what else it is known by. */
  readonly others: string
}

/** Where things were sent lately comes before what makes a cluster, so many of them. */
const MOST_RECENT = 3

/**
 * What fits the words best first, one wrong letter in a word being forgiven; without words what was chosen lately comes
 * first. What cannot be chosen comes after what can.
 */
export function rankTargets<T extends NamedTarget>(
  targets: readonly T[],
  query: string,
  recent: readonly string[],
): T[] {
  const words = foldedWords(query)
  const ranked = targets.flatMap((target, at) => {
    const match = words.length === 0 ? 0 : matchOf(target, words)
    if (match === null) return []
    const used = recent.indexOf(target.id)
    const lately = used === -1 || used >= MOST_RECENT ? MOST_RECENT : used
    return [{ target, keys: [target.why === null ? 0 : 1, match, lately, at] }]
  })
  return ranked.sort((a, b) => compare(a.keys, b.keys)).map(({ target }) => target)
}

/** The lower the better; null for no match. */
function matchOf({ name, others }: NamedTarget, words: readonly string[]): number | null {
  const folded = foldText(name)
  const all = `${folded} ${foldText(others)}`
  if (folded.startsWith(words.join(' '))) return 0
  if (words.every((word) => ` ${folded}`.includes(` ${word}`))) return 1
  if (words.every((word) => folded.includes(word))) return 2
  if (words.every((word) => all.includes(word))) return 3
  return words.every((word) => all.includes(word) || isNearWord(all, word)) ? 4 : null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
