import * as v from 'valibot'
import { idSchema, type Parsed, parseEntry } from './entry'

/** The key under which the account of a board's one wall lies, where no support is a wall. */
export const GROUND = 'ground'

const accountSchema = v.object({ text: v.string() })

/** What is told of a whole wall (KJ-B); `id` is the wall's support, or `GROUND`. A cluster's own is its field `account`. */
export type Account = v.InferOutput<typeof accountSchema> & { readonly id: string }

export function parseAccount(id: string, entry: unknown): Parsed<Account> {
  if (!v.is(idSchema, id)) return { ok: false, reason: 'no such wall' }
  const parsed = parseEntry(accountSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}
