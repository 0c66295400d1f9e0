import * as v from 'valibot'
import { idSchema } from '../../../shared/model/entry'
import { PALETTE } from '../../../shared/model/palette'
import { FARTHEST } from '../../../shared/model/place'
import { LIMITS } from '../../../shared/protocol/limits'
import type { CopiedNote } from '../../commands/copiedNote'
import { cleanText } from './cleanText'
import { NOTES_VERSION } from './copyNotes'

/** Far enough from the edge of the page that wherever it is pasted, it still lies on it. */
const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-FARTHEST / 100), v.maxValue(FARTHEST / 100))

const schema = v.object({
  grappe: v.literal('notes'),
  version: v.literal(NOTES_VERSION),
  notes: v.pipe(
    v.array(
      v.object({
        id: idSchema,
        text: v.pipe(v.string(), v.maxLength(LIMITS.noteText * 4)),
        x: coordinate,
        y: coordinate,
        color: v.fallback(v.picklist(PALETTE), PALETTE[0]),
        tags: v.fallback(
          v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.tag))), v.maxLength(LIMITS.tagsPerNote)),
          [],
        ),
        basedOn: v.fallback(v.optional(idSchema), undefined),
      }),
    ),
    v.minLength(1),
    v.maxLength(LIMITS.notesPerBoard),
  ),
})

/** Longer than anything that this page copies within the limits. Characters. */
const LONGEST = 16 * LIMITS.pasteText

/** Notes in our own format; null for anything else: whoever fills a clipboard may write what they like. */
export function parseCopy(json: string): CopiedNote[] | null {
  if (json.length > LONGEST) return null
  const parsed = v.safeParse(schema, readJson(json))
  if (!parsed.success) return null
  const tidy = (text: string) => cleanText(text).replaceAll('\t', ' ')
  return parsed.output.notes.map((note) => ({ ...note, text: cleanText(note.text), tags: note.tags.map(tidy) }))
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
