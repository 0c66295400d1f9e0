import * as v from 'valibot'
import * as Y from 'yjs'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import { type Card, parseBareCard } from '../model/card'
import { type Cluster, parseCluster } from '../model/cluster'
import { type Place, placeSchema } from '../model/place'

/** `deletedAt` is set for one in the trash, to no matter what. */
type PlacedNote = { readonly place: Place; readonly deletedAt: number | undefined }

type PlacedCard = PlacedNote & Pick<Card, 'width' | 'height'>

/** Where a board's notes and cards lie, and its clusters whole. */
export type PlacedRecords = {
  readonly notes: ReadonlyMap<string, PlacedNote>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly cards: ReadonlyMap<string, PlacedCard>
}

/**
 * Of every note no more than what tells in which cluster it is, of every card nothing that is written on it: reading all
 * of each takes many times as long.
 */
export function readPlaces(doc: Y.Doc): PlacedRecords {
  const notes = new Map<string, PlacedNote>()
  for (const [id, entry] of notesOf(doc)) {
    if (!(entry instanceof Y.Map)) continue
    const place = v.safeParse(placeSchema, entry.get('place'))
    const deletedAt = entry.get('deletedAt')
    if (place.success) notes.set(id, { place: place.output, deletedAt: deletedAt === undefined ? undefined : 0 })
  }
  const cards = new Map<string, PlacedCard>()
  for (const [id, entry] of cardsOf(doc)) {
    // What does not validate is never changed (M1), so it gets no place either.
    const card = parseBareCard(entry)
    if (!card.ok) continue
    const { place, width, height, deletedAt } = card.value
    cards.set(id, { place, width, height, deletedAt })
  }
  const clusters = new Map<string, Cluster>()
  for (const [id, entry] of clustersOf(doc)) {
    const cluster = parseCluster(id, entry)
    if (cluster.ok) clusters.set(id, cluster.value)
  }
  return { notes, clusters, cards }
}
