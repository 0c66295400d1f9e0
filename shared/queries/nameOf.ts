import type { Card } from '../model/card'
import type { CardKind } from '../model/cardKind'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import type { Locale } from '../model/stageMeta'
import { cardTitle } from './cardValues'
import { isLive } from './readBoard'

type Named = {
  readonly notes: ReadonlyMap<string, Note>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly cards: ReadonlyMap<string, Card>
}

type Telling = { readonly locale: Locale; kindOf(name: string): CardKind | null }

/**
 * What a note, a cluster or a card is called where something refers to it; null where it is gone or says nothing. Within
 * a card's own name references are left out, so that no two name each other without end.
 */
export function nameOf({ notes, clusters, cards }: Named, id: string, { locale, kindOf }: Telling): string | null {
  const note = notes.get(id)
  if (note !== undefined) return isLive(note) ? oneLine(note.text) : null
  const cluster = clusters.get(id)
  if (cluster !== undefined) return isLive(cluster) ? oneLine(cluster.title) : null
  const card = cards.get(id)
  return card !== undefined && isLive(card) ? oneLine(cardTitle(kindOf(card.kind), card, locale)) : null
}

function oneLine(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}
