import * as v from 'valibot'
import { Problem } from './problem'

/** The body as the schema has it; an absent one counts as `{}`. @throws Problem naming the first field that is wrong. */
export function readBody<T extends v.GenericSchema>(schema: T, body: unknown): v.InferOutput<T> {
  const result = v.safeParse(schema, body ?? {})
  if (result.success && !Array.isArray(body)) return result.output
  const field = result.success ? null : v.getDotPath(result.issues[0])
  throw new Problem('invalid-input', { detail: field === null ? 'A JSON object is expected.' : `See "${field}".` })
}

/** Bytes as text. @throws Problem where they are not UTF-8, or binary. A byte order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Falls through: the decoder's own words would tell nobody what to do.
  }
  throw new Problem('not-utf8')
}

/** JSON of any shape; undefined for an empty body. @throws Problem */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes)
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('invalid-json')
  }
}
