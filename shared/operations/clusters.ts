import type * as Y from 'yjs'
import { clustersOf, notesOf } from '../model/board'
import { clusterToYMap, type NewCluster } from '../model/cluster'
import { textOf } from '../model/entry'
import type { PaletteColor } from '../model/palette'
import type { Place } from '../model/place'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readPlaces } from '../queries/readPlaces'
import { entriesOf, restoreEntries, setField, setPlace, trashEntries } from './entries'
import { placeInside } from './movePlans'
import type { Origin } from './origin'
import { claimKeysOnTop, restack } from './stacking'
import { applyTextDiff } from './textDiff'

/** A cluster to create; `z` is given where its stacking is decided already, else it comes on top of the others. */
export type ClusterDraft = Omit<NewCluster, 'z'> & { z?: string }

/** An id that is taken is left as it is. */
export function createClusters(doc: Y.Doc, drafts: readonly ClusterDraft[], origin: Origin): void {
  if (drafts.length === 0) return
  doc.transact(() => {
    const clusters = clustersOf(doc)
    const stacked = drafts.every((draft) => draft.z !== undefined)
    const keys = stacked ? [] : claimKeysOnTop(clusters, drafts.length)
    for (const [index, draft] of drafts.entries()) {
      if (!clusters.has(draft.id)) {
        clusters.set(draft.id, clusterToYMap({ ...draft, z: draft.z ?? (keys[index] as string) }))
      }
    }
  }, origin)
}

/** One write a cluster, whatever it holds. Two moves that make a circle at once are told apart when read. */
export function moveClusters(doc: Y.Doc, places: ReadonlyMap<string, Place>, origin: Origin): void {
  doc.transact(() => {
    for (const [id, entry] of entriesOf(clustersOf(doc), places.keys())) setPlace(entry, places.get(id) as Place)
  }, origin)
}

/**
 * Makes the notes members of the cluster, or of none for null: each stays where it lies on the page. Does nothing
 * where there is no such cluster.
 */
export function placeNotesInCluster(doc: Y.Doc, ids: Iterable<string>, cluster: string | null, origin: Origin): void {
  const records = readPlaces(doc)
  const origins = clusterOrigins(records.clusters)
  const home = cluster === null ? null : origins.get(cluster)
  if (home === undefined) return
  const container = cluster === null || home === null ? null : { id: cluster, origin: home }
  doc.transact(() => {
    for (const [id, entry] of entriesOf(notesOf(doc), ids)) {
      const place = records.notes.get(id)?.place
      if (place !== undefined) setPlace(entry, placeInside(container, pagePosition(place, origins)))
    }
  }, origin)
}

/** Writes what a person made of `before` (the present title where left out); others' edits in between are kept. */
export function renameCluster(doc: Y.Doc, id: string, title: string, origin: Origin, before?: string): void {
  const held = textOf(clustersOf(doc).get(id), 'title')
  if (held === null) return
  doc.transact(() => applyTextDiff(held, before ?? held.toString(), title), origin)
}

export function foldClusters(doc: Y.Doc, ids: Iterable<string>, folded: 'folded' | 'open', origin: Origin): void {
  doc.transact(() => {
    for (const [, entry] of entriesOf(clustersOf(doc), ids)) setField(entry, 'folded', folded === 'folded')
  }, origin)
}

export function recolorClusters(doc: Y.Doc, ids: Iterable<string>, color: PaletteColor, origin: Origin): void {
  doc.transact(() => {
    for (const [, entry] of entriesOf(clustersOf(doc), ids)) setField(entry, 'color', color)
  }, origin)
}

/** Into the trash, alone: what it holds stays where it lies and belongs to the next cluster above that is there. */
export function deleteClusters(doc: Y.Doc, ids: Iterable<string>, now: number, origin: Origin, by = ''): void {
  doc.transact(() => trashEntries(clustersOf(doc), ids, now, by), origin)
}

export function sendClustersToBack(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restack(clustersOf(doc), ids, 'back'), origin)
}

export function bringClustersToFront(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restack(clustersOf(doc), ids, 'front'), origin)
}

/** Takes back what still names it. What a merge put into another cluster stays there, and so this one is merged no more. */
export function restoreClusters(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => {
    const restored = [...ids]
    restoreEntries(clustersOf(doc), restored)
    for (const [, entry] of entriesOf(clustersOf(doc), restored)) {
      if (entry.has('mergedInto')) entry.delete('mergedInto')
    }
  }, origin)
}
