import * as Y from 'yjs'
import type { NewCluster } from '../model/cluster'
import { type Place, pagePlace } from '../model/place'
import { type StageMeta, writeStageMeta } from '../model/stageMeta'
import type { Template } from '../model/template'
import { createClusters } from '../operations/clusters'
import { type CardDraft, createCards } from '../operations/createCards'
import { createNotes, type NoteDraft } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { createSupport } from '../operations/supports'
import { PROFILE } from './sampleSupports'

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

export function cardDraft(id: string, values: Partial<CardDraft> = {}): CardDraft {
  return { id, kind: PROFILE, place: pagePlace(0, 0), author: 'ada', createdAt: 1, ...values }
}

/** A place inside something, with a page position that tells whether it was used. */
export function placeIn(container: string, x: number, y: number, page = { x: -1, y: -1 }): Place {
  return { in: container, x, y, pageX: page.x, pageY: page.y }
}

type Content = {
  readonly notes?: Record<string, Partial<NoteDraft>>
  readonly clusters?: Record<string, Partial<NewCluster>>
  readonly cards?: Record<string, Partial<CardDraft>>
}

export function boardWith({ notes = {}, clusters = {}, cards = {} }: Content): Y.Doc {
  const doc = new Y.Doc()
  const clusterDrafts = Object.entries(clusters).map(([id, values]) => clusterDraft(id, values))
  createClusters(doc, clusterDrafts, ORIGIN)
  const noteDrafts = Object.entries(notes).map(([id, values]) => noteDraft(id, values))
  createNotes(doc, noteDrafts, ORIGIN)
  const cardDrafts = Object.entries(cards).map(([id, values]) => cardDraft(id, values))
  createCards(doc, cardDrafts, ORIGIN)
  return doc
}

type Placed = { readonly template: Template; readonly x?: number; readonly y?: number }

/** A stage with supports, by their ids; a zone's is the support's with the zone's name, say "s1-wall". */
export function stageOf(supports: Record<string, Placed>, meta: Partial<StageMeta> = {}): Y.Doc {
  const stage = new Y.Doc()
  writeStageMeta(stage, { title: 'Atelier', locale: 'en', schema: 1, generation: 'g1', ...meta })
  for (const [id, { template, x = 0, y = 0 }] of Object.entries(supports)) {
    const zoneIds = template.zones.map(({ name }) => `${id}-${name}`)
    createSupport(stage, { id, template, box: { ...template.frame, x, y }, createdAt: 1, zoneIds }, ORIGIN)
  }
  return stage
}
