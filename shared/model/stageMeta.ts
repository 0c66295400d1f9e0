import * as v from 'valibot'
import type * as Y from 'yjs'
import { SCHEMA } from '../schema/version'
import { LOCALES } from './locale'

export { LOCALES, type Locale } from './locale'

export const AUTHORS = ['named', 'hidden'] as const
/** Whether what people make says who made it. */
export type Authors = (typeof AUTHORS)[number]

const stageMetaSchema = v.object({
  title: v.fallback(v.string(), ''),
  locale: v.fallback(v.picklist(LOCALES), 'fr'),
  schema: v.fallback(v.number(), SCHEMA),
  generation: v.fallback(v.string(), ''),
  unsaved: v.fallback(v.boolean(), false),
  authors: v.fallback(v.picklist(AUTHORS), 'named'),
})

/**
 * The map `meta` of the stage. `generation` names this making of the board's documents: a client that holds another
 * must start from a fresh one. `unsaved` is true while the server cannot write: edits travel, but are not yet safe. `authors` is chosen before
 * a board starts; where they are `hidden`, nothing that reaches others names one.
 */
export type StageMeta = v.InferOutput<typeof stageMetaSchema>

export function metaOf(stage: Y.Doc): Y.Map<unknown> {
  return stage.getMap('meta')
}

export function readStageMeta(stage: Y.Doc): StageMeta {
  return v.parse(stageMetaSchema, metaOf(stage).toJSON())
}

export function hidesAuthors(stage: Y.Doc): boolean {
  return readStageMeta(stage).authors === 'hidden'
}

/** Only the server writes these: at creation, at a migration, `authors` for who leads, and `unsaved` during an outage. */
export function writeStageMeta(stage: Y.Doc, meta: Partial<StageMeta>): void {
  const map = metaOf(stage)
  stage.transact(() => {
    for (const [name, value] of Object.entries(meta)) {
      if (map.get(name) !== value) map.set(name, value)
    }
  })
}
