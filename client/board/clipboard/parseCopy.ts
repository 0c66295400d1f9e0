import * as v from 'valibot'
import { idSchema } from '../../../shared/model/entry'
import { PALETTE } from '../../../shared/model/palette'
import { FARTHEST } from '../../../shared/model/place'
import { RELATION_SIGNS } from '../../../shared/model/relation'
import { LIMITS } from '../../../shared/protocol/limits'
import type { Copied } from '../../commands/copied'
import { cleanText } from './cleanText'
import { NOTES_VERSION } from './notesFormat'

/** Far enough from the edge of the page that wherever it is pasted, it still lies on it. */
const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-FARTHEST / 100), v.maxValue(FARTHEST / 100))

const color = v.fallback(v.picklist(PALETTE), PALETTE[0])
const text = v.pipe(v.string(), v.maxLength(LIMITS.noteText * 4))
const home = v.fallback(v.optional(idSchema), undefined)

const noteSchema = v.object({
  id: idSchema,
  text,
  x: coordinate,
  y: coordinate,
  color,
  tags: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.tag))), v.maxLength(LIMITS.tagsPerNote)), []),
  basedOn: home,
  in: home,
})

const clusterSchema = v.object({
  id: idSchema,
  title: v.pipe(v.string(), v.maxLength(LIMITS.noteText)),
  x: coordinate,
  y: coordinate,
  color,
  in: home,
})

const relationSchema = v.object({
  from: idSchema,
  to: idSchema,
  sign: v.picklist(RELATION_SIGNS),
  note: v.pipe(v.string(), v.maxLength(LIMITS.noteText)),
})

const schema = v.object({
  grappe: v.literal('notes'),
  version: v.literal(NOTES_VERSION),
  notes: v.pipe(v.array(noteSchema), v.maxLength(LIMITS.notesPerBoard)),
  clusters: v.optional(v.pipe(v.array(clusterSchema), v.maxLength(LIMITS.notesPerBoard)), []),
  relations: v.fallback(v.optional(v.pipe(v.array(relationSchema), v.maxLength(LIMITS.relationsPerBoard))), undefined),
})

/** Longer than anything that this page copies within the limits. Characters. */
const LONGEST = 16 * LIMITS.pasteText

/** What was copied in our own format; null for anything else: whoever fills a clipboard may write what they like. */
export function parseCopy(json: string): Copied | null {
  if (json.length > LONGEST) return null
  const parsed = v.safeParse(schema, readJson(json))
  if (!parsed.success) return null
  const { notes, clusters, relations } = parsed.output
  if (notes.length + clusters.length === 0) return null
  const tidy = (tag: string) => cleanText(tag).replaceAll('\t', ' ')
  return {
    notes: notes.map((note) => ({ ...note, text: cleanText(note.text), tags: note.tags.map(tidy) })),
    clusters: clusters.map((cluster, at) => ({
      ...cluster,
      title: cleanText(cluster.title),
      in: clusters.slice(0, at).some(({ id }) => id === cluster.in) ? cluster.in : undefined,
    })),
    ...(relations !== undefined && { relations: relations.map((one) => ({ ...one, note: cleanText(one.note) })) }),
  }
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
