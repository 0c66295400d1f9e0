import type { Translate } from '../i18n/t'
import { type BookCluster, type ClusterBook, clusterPath } from './clusterBook'

/** Of each note, where a cluster without a title is told by its notes. UTF-16 units. */
const MOST = 32

/** A cluster's title; for one without, that it has none and how its notes begin. */
export function clusterName({ title, words }: Pick<BookCluster, 'title' | 'words'>, t: Translate): string {
  if (title !== '') return title
  if (words.length === 0) return t('outline.untitledCluster')
  return t('clusters.untitled', { words: words.map(shorten).join(' · ') })
}

/** The names of a cluster and of all that it lies in, the outermost first; "" for null. */
export function clusterPathWords(book: ClusterBook, id: string | null, t: Translate): string {
  return clusterPath(book, id)
    .map((cluster) => clusterName(cluster, t))
    .join(' › ')
}

/** Cut between words where there is a place for it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= MOST) return line
  const cut = line.slice(0, MOST)
  const space = cut.lastIndexOf(' ')
  return `${(space > MOST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
