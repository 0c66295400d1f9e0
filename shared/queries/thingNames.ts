import type { Card } from '../model/card'
import type { CardKind } from '../model/cardKind'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import type { Locale } from '../model/stageMeta'
import { cardTitle } from './cardValues'
import { isLive } from './readBoard'

type Named = {
  readonly notes: ReadonlyMap<string, Pick<Note, 'text' | 'deletedAt'>>
  readonly clusters: ReadonlyMap<string, Pick<Cluster, 'title' | 'deletedAt' | 'mergedInto'>>
  readonly cards: ReadonlyMap<string, Pick<Card, 'kind' | 'values' | 'deletedAt'>>
}

/** Of a name's characters so many are told where nothing else is asked for. */
const LONGEST = 80

/**
 * What a note, a cluster or a card is called where something refers to it: its text in one line, its title; a cluster that
 * was merged is the one that took it. Null for what is gone or lies in the trash; "" for what says nothing yet. A card that is named by another one's name is not: a circle of
 * references ends there.
 */
export function thingNames(
  { notes, clusters, cards }: Named,
  kindOf: (name: string) => CardKind | null,
  locale: Locale,
  longest = LONGEST,
): (id: string) => string | null {
  const short = (text: string) => inOneLine(text, longest)
  return (id) => {
    const note = notes.get(id)
    if (note !== undefined) return isLive(note) ? short(note.text) : null
    const cluster = clusters.get(whereMerged(clusters, id))
    if (cluster !== undefined) return isLive(cluster) ? short(cluster.title) : null
    const card = cards.get(id)
    if (card === undefined || !isLive(card)) return null
    return short(cardTitle(kindOf(card.kind), card, locale))
  }
}

/**
 * The cluster in which one lies that was merged, over however many others: itself where it was not, or where that one
 * lies in the trash too.
 */
function whereMerged(clusters: Named['clusters'], id: string): string {
  const passed = new Set<string>()
  let at = id
  while (!passed.has(at)) {
    const cluster = clusters.get(at)
    if (cluster === undefined || isLive(cluster)) return cluster === undefined ? id : at
    passed.add(at)
    at = cluster.mergedInto ?? ''
  }
  return id
}

function inOneLine(text: string, longest: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`
}
