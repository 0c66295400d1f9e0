import * as v from 'valibot'
import * as Y from 'yjs'
import { clustersOf, notesOf } from '../model/board'
import { type Cluster, parseCluster } from '../model/cluster'
import { type Place, placeSchema } from '../model/place'

/** `deletedAt` is set for one in the trash, to no matter what. */
type PlacedNote = { readonly place: Place; readonly deletedAt: number | undefined }

/** Where a board's notes lie, and its clusters whole. */
export type PlacedRecords = {
  readonly notes: ReadonlyMap<string, PlacedNote>
  readonly clusters: ReadonlyMap<string, Cluster>
}

/** Of every note no more than what tells in which cluster it is: reading all of each takes ten times as long. */
export function readPlaces(doc: Y.Doc): PlacedRecords {
  const notes = new Map<string, PlacedNote>()
  for (const [id, entry] of notesOf(doc)) {
    if (!(entry instanceof Y.Map)) continue
    const place = v.safeParse(placeSchema, entry.get('place'))
    const deletedAt = entry.get('deletedAt')
    if (place.success) notes.set(id, { place: place.output, deletedAt: deletedAt === undefined ? undefined : 0 })
  }
  const clusters = new Map<string, Cluster>()
  for (const [id, entry] of clustersOf(doc)) {
    const cluster = parseCluster(id, entry)
    if (cluster.ok) clusters.set(id, cluster.value)
  }
  return { notes, clusters }
}
