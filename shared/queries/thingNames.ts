import type { Card } from '../model/card'
import type { CardKind } from '../model/cardKind'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import type { Locale } from '../model/stageMeta'
import { cardTitle } from './cardValues'
import { isLive } from './readBoard'

type Named = {
  readonly notes: ReadonlyMap<string, Pick<Note, 'text' | 'deletedAt'>>
  readonly clusters: ReadonlyMap<string, Pick<Cluster, 'title' | 'deletedAt'>>
  readonly cards: ReadonlyMap<string, Pick<Card, 'kind' | 'values' | 'deletedAt'>>
}

/** Of a name's characters so many are told. */
const LONGEST = 80

/**
 * What a note, a cluster or a card is called where something refers to it: its first line, its title. Null for what is
 * gone or lies in the trash; "" for what says nothing yet. A card that is named by another one's name is not: a circle of
 * references ends there.
 */
export function thingNames(
  { notes, clusters, cards }: Named,
  kindOf: (name: string) => CardKind | null,
  locale: Locale,
): (id: string) => string | null {
  return (id) => {
    const note = notes.get(id)
    if (note !== undefined) return isLive(note) ? firstLine(note.text) : null
    const cluster = clusters.get(id)
    if (cluster !== undefined) return isLive(cluster) ? firstLine(cluster.title) : null
    const card = cards.get(id)
    if (card === undefined || !isLive(card)) return null
    return firstLine(cardTitle(kindOf(card.kind), card, locale))
  }
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return [...line].length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join('')}…`
}
