import * as Y from 'yjs'
import type { NewCluster } from '../model/cluster'
import { type Place, pagePlace } from '../model/place'
import { createClusters } from '../operations/clusters'
import { createNotes, type NoteDraft } from '../operations/notes'
import { SystemEdit } from '../operations/origin'

const ORIGIN = new SystemEdit('server')

/** A note as tests need it: everything but what they name is of no matter. */
export function noteDraft(id: string, values: Partial<NoteDraft> = {}): NoteDraft {
  const plain = { text: `text of ${id}`, place: pagePlace(0, 0), color: 'yellow', author: 'ada', createdAt: 1 } as const
  return { id, ...plain, ...values }
}

export function clusterDraft(id: string, values: Partial<NewCluster> = {}): Omit<NewCluster, 'z'> & { z?: string } {
  const plain = { title: `title of ${id}`, place: pagePlace(0, 0), color: 'blue', author: 'ada', createdAt: 1 } as const
  return { id, ...plain, ...values }
}

/** A place inside something, with a page position that tells whether it was used. */
export function placeIn(container: string, x: number, y: number, page = { x: -1, y: -1 }): Place {
  return { in: container, x, y, pageX: page.x, pageY: page.y }
}

type Content = {
  readonly notes?: Record<string, Partial<NoteDraft>>
  readonly clusters?: Record<string, Partial<NewCluster>>
}

export function boardWith({ notes = {}, clusters = {} }: Content): Y.Doc {
  const doc = new Y.Doc()
  const clusterDrafts = Object.entries(clusters).map(([id, values]) => clusterDraft(id, values))
  createClusters(doc, clusterDrafts, ORIGIN)
  const noteDrafts = Object.entries(notes).map(([id, values]) => noteDraft(id, values))
  createNotes(doc, noteDrafts, ORIGIN)
  return doc
}
