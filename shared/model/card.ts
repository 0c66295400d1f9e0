import * as v from 'valibot'
import * as Y from 'yjs'
import { authorSchema, deleterSchema, type Parsed, parseEntry, timeSchema, zSchema } from './entry'
import { placeSchema } from './place'

const side = v.pipe(v.number(), v.minValue(40), v.maxValue(4_000))

const cardSchema = v.object({
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  place: placeSchema,
  z: zSchema,
  width: side,
  height: side,
  author: authorSchema,
  createdAt: timeSchema,
  origins: v.optional(v.array(v.string()), []),
  deletedAt: v.optional(timeSchema),
  deletedBy: deleterSchema,
})

type BareCard = v.InferOutput<typeof cardSchema>

/**
 * A card as it is read: a form of a kind. `values` holds the fields as they stand, texts as strings and Y.Maps as
 * objects; `readValue` makes typed values of them. `origins` are the notes, clusters or cards that it was made of.
 * A card of a kind that nobody here knows reads all the same.
 */
export type Card = BareCard & {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

export function parseCard(id: string, entry: unknown): Parsed<Card> {
  const parsed = parseBareCard(entry)
  if (!parsed.ok) return parsed
  const values = plainOf(fieldsOf(entry), 0) as Record<string, unknown>
  return { ok: true, value: { ...parsed.value, id, values } }
}

/** The same without what its fields hold, which takes by far the longest: reads the same entries. */
export function parseBareCard(entry: unknown): Parsed<BareCard> {
  const parsed = parseEntry(cardSchema, entry)
  if (parsed.ok && !(fieldsOf(entry) instanceof Y.Map)) return { ok: false, reason: 'fields: not a map' }
  return parsed
}

function fieldsOf(entry: unknown): unknown {
  return entry instanceof Y.Map ? entry.get('fields') : undefined
}

/** How deep a card's fields lie in one another at most, and how much of a text is read. */
const DEEPEST = 4
const LONGEST = 40_000

function plainOf(value: unknown, depth: number): unknown {
  if (value instanceof Y.Text) return value.toString().slice(0, LONGEST)
  if (!(value instanceof Y.Map)) return value instanceof Y.AbstractType ? undefined : value
  if (depth > DEEPEST) return undefined
  return Object.fromEntries([...value].map(([name, held]) => [name, plainOf(held, depth + 1)]))
}
