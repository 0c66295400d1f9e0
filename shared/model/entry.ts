import * as v from 'valibot'
import * as Y from 'yjs'
import { LIMITS } from '../protocol/limits'

/** What reading an entry gives: the record, or why it is left out. A bad entry is skipped and counted, never deleted. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: string }

/** One entry of a top-level map, as Yjs holds it. */
export type Entry = Y.Map<unknown>

export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const zSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
export const timeSchema = v.pipe(v.number(), v.finite())
export const authorSchema = v.pipe(v.string(), v.maxLength(64))
/** Who put an entry into the trash, as a person's id; older entries, and strangers' programs, do not say. */
export const deleterSchema = v.fallback(v.optional(authorSchema), undefined)

/** The entry's plain fields, with Y.Texts as strings and Y.Maps of flags as their sorted keys. */
function readFields(entry: unknown): Record<string, unknown> | null {
  if (!(entry instanceof Y.Map)) return null
  const fields: Record<string, unknown> = {}
  for (const [name, value] of entry.entries()) {
    if (value instanceof Y.Text) fields[name] = readText(value)
    else if (value instanceof Y.Map) fields[name] = [...value.keys()].sort()
    else fields[name] = value
  }
  return fields
}

/** Of what is read of a text; the document keeps the rest. */
const LONGEST = Math.max(LIMITS.noteText * 4, LIMITS.accountText)

function readText(text: Y.Text): string {
  const whole = text.toString()
  return whole.length > LONGEST ? whole.slice(0, LONGEST) : whole
}

/** Runs a schema over an entry. The reason names the first field that is wrong, never its content. */
export function parseEntry<T extends v.GenericSchema>(schema: T, entry: unknown): Parsed<v.InferOutput<T>> {
  const fields = readFields(entry)
  if (fields === null) return { ok: false, reason: 'not a map' }
  // Of a list of a million wrong things the first is enough: all of them take seconds from everybody else.
  const result = v.safeParse(schema, fields, { abortEarly: true })
  if (result.success) return { ok: true, value: result.output }
  const path = v.getDotPath(result.issues[0])
  return { ok: false, reason: path === null ? 'not an entry' : `${path}: ${result.issues[0].type}` }
}

/** The Y.Text of an entry's field, if it has one. */
export function textOf(entry: unknown, field: string): Y.Text | null {
  const value = entry instanceof Y.Map ? entry.get(field) : undefined
  return value instanceof Y.Text ? value : null
}
