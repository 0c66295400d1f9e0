import * as v from 'valibot'
import * as Y from 'yjs'
import { authorSchema, type Entry, idSchema, type Parsed, parseEntry, timeSchema } from './entry'

const boltSchema = v.object({
  on: idSchema,
  in: v.nullable(idSchema),
  author: authorSchema,
  createdAt: timeSchema,
  deletedAt: v.optional(timeSchema),
})

/**
 * A lightning mark: somebody does not share that the note `on` lies in the cluster `in`, or (null) that it lies in none.
 * `author` is "" where authors are hidden; `deletedAt` is set once its person has taken it back.
 */
export type Bolt = v.InferOutput<typeof boltSchema> & { readonly id: string }

export type NewBolt = Omit<Bolt, 'deletedAt'>

export function parseBolt(id: string, entry: unknown): Parsed<Bolt> {
  const parsed = parseEntry(boltSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

export function boltToYMap(bolt: NewBolt): Entry {
  const entry = new Y.Map<unknown>()
  entry.set('on', bolt.on)
  entry.set('in', bolt.in)
  entry.set('author', bolt.author)
  entry.set('createdAt', bolt.createdAt)
  return entry
}
