import * as v from 'valibot'
import type * as Y from 'yjs'
import { type Entry, idSchema, type Parsed, parseEntry, zSchema } from '../model/entry'
import { PHASE_RIGHTS, phaseFields } from '../model/phaseFields'

export const MOST_PHASES = 60

const shortList = v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= PHASE_RIGHTS.length)

const phaseSchema = v.object({
  ...phaseFields,
  // Before its items are: a stranger's list may have a million that are all right.
  can: v.pipe(shortList, phaseFields.can),
  silent: v.fallback(phaseFields.silent, undefined),
  support: v.fallback(v.nullish(idSchema, null), null),
  z: zSchema,
})

/**
 * A phase of a board's agenda: an entry of the map `phases` of the plan, copied into the stage's when it is first begun.
 * `support` is the one that is in view then; null for the whole board.
 */
export type Phase = v.InferOutput<typeof phaseSchema> & { readonly id: string }

export function phasesOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('phases')
}

export function parsePhase(id: string, entry: unknown): Parsed<Phase> {
  const parsed = parseEntry(phaseSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}
