import * as v from 'valibot'
import * as Y from 'yjs'
import { LIMITS } from '../protocol/limits'
import {
  authorSchema,
  deleterSchema,
  type Entry,
  idSchema,
  type Parsed,
  parseEntry,
  timeSchema,
  zSchema,
} from './entry'
import { PALETTE, type PaletteColor } from './palette'
import { type Place, placeSchema } from './place'

/** A note's side on the page; every note is a square of this size. */
export const NOTE_SIZE = 200

/** A note remembers at most so many clusters that people put it into. */
export const MOST_CARRIED = 8

/** A note that was made of several names at most so many people beside the first. */
export const MOST_COAUTHORS = 64

const times = v.pipe(v.number(), v.integer(), v.minValue(1))
const carriedSchema = v.pipe(
  v.record(idSchema, times),
  v.check((carried) => Object.keys(carried).length <= MOST_CARRIED),
)

const personNameSchema = v.pipe(v.string(), v.maxLength(LIMITS.personName))
const coauthorsSchema = v.pipe(
  v.array(v.object({ author: authorSchema, authorName: v.optional(personNameSchema) })),
  v.maxLength(MOST_COAUTHORS),
)

const noteSchema = v.object({
  text: v.string(),
  place: placeSchema,
  z: zSchema,
  color: v.fallback(v.picklist(PALETTE), 'yellow'),
  author: authorSchema,
  authorName: v.fallback(v.optional(personNameSchema), undefined),
  coauthors: v.fallback(v.optional(coauthorsSchema), undefined),
  createdAt: timeSchema,
  basedOn: v.optional(idSchema),
  tags: v.optional(v.array(v.string()), []),
  deletedAt: v.optional(timeSchema),
  deletedBy: deleterSchema,
  carried: v.fallback(v.optional(carriedSchema), undefined),
  reveal: v.fallback(v.optional(idSchema), undefined),
})

/**
 * A sticky note as it is read. `tags` is sorted; `deletedAt` is set while it lies in the trash, and
 * `deletedBy` then names who put it there, where that is known. `carried` says how often people put it into which
 * cluster:  one value, of two people who do at once one counts. `reveal` is the same for all that
 * came from desks in one reveal. `coauthors` are the people whose notes were merged into it.
 */
export type Note = v.InferOutput<typeof noteSchema> & { readonly id: string }

/** Whom a note names: a person of this board by their id, or somebody of an imported file by their name. */
export type Authored = { readonly author: string; readonly authorName?: string | undefined }

export type NewNote = {
  id: string
  text: string
  place: Place
  z: string
  color: PaletteColor
  /** The person's id, or "" where unknown. */
  author: string
  /** How an imported file names the author, who is nobody on this board; `author` is then "". */
  authorName?: string
  coauthors?: readonly Authored[] | undefined
  /** Milliseconds since the epoch. */
  createdAt: number
  basedOn?: string
  tags?: readonly string[]
  /** Set by the server on what it carries from desks. */
  reveal?: string
}

export function parseNote(id: string, entry: unknown): Parsed<Note> {
  const parsed = parseEntry(noteSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

/** The entry with its Y.Text and its tag map made at once: what two people add later loses one of them. */
export function noteToYMap(note: NewNote): Entry {
  const entry = new Y.Map<unknown>()
  entry.set('text', new Y.Text(note.text))
  entry.set('place', note.place)
  entry.set('z', note.z)
  entry.set('color', note.color)
  entry.set('author', note.author)
  entry.set('createdAt', note.createdAt)
  if (note.authorName !== undefined) entry.set('authorName', note.authorName)
  if (note.coauthors !== undefined) entry.set('coauthors', note.coauthors)
  entry.set('tags', new Y.Map((note.tags ?? []).map((tag): [string, boolean] => [tag, true])))
  if (note.reveal !== undefined) entry.set('reveal', note.reveal)
  if (note.basedOn !== undefined) entry.set('basedOn', note.basedOn)
  return entry
}
