import * as v from 'valibot'
import * as Y from 'yjs'
import type { Box } from '../geometry/box'
import { axesOf } from './axesOf'
import { type CardKind, cardKindSchema, nameSchema } from './cardKind'
import { type Entry, idSchema, type Parsed, parseEntry, timeSchema, zSchema } from './entry'
import { FARTHEST } from './place'
import { type Template, type ZoneDefinition, zoneSchema } from './template'
import { wordsSchema } from './words'

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-FARTHEST), v.maxValue(FARTHEST))
const side = v.pipe(v.number(), v.minValue(100), v.maxValue(100_000))
/** One value, so that two who move and resize at once do not mix. Page units. */
const boxSchema = v.object({ x: coordinate, y: coordinate, width: side, height: side })

const challengeSchema = v.object({ card: idSchema, sentence: v.pipe(v.string(), v.maxLength(2_000)) })

const supportSchema = v.object({
  template: nameSchema,
  title: wordsSchema,
  box: boxSchema,
  z: zSchema,
  createdAt: timeSchema,
  challenge: v.fallback(v.optional(challengeSchema), undefined),
  /** The table that works on it; absent where everybody does. */
  table: v.fallback(v.optional(idSchema), undefined),
  deletedAt: v.optional(timeSchema),
})

/**
 * A support on a board. `names` are the words that the facilitator gave it, by key (see `nameKeys`): "" where the
 * template's stand. `challenge` is what was locked into its banner: the card it came from, and its sentence then.
 */
export type Support = v.InferOutput<typeof supportSchema> & {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
}

export function parseSupport(id: string, entry: unknown): Parsed<Support> {
  const parsed = parseEntry(supportSchema, entry)
  if (!parsed.ok) return parsed
  const held = entry instanceof Y.Map ? entry.get('names') : undefined
  const names: Record<string, string> = {}
  if (held instanceof Y.Map) {
    for (const [key, text] of held) if (text instanceof Y.Text) names[key] = text.toString().slice(0, 300)
  }
  return { ok: true, value: { ...parsed.value, id, names } }
}

const zoneEntrySchema = v.object({
  support: idSchema,
  zone: zoneSchema,
  table: v.fallback(v.optional(idSchema), undefined),
})

/**
 * A zone on a board: as its support's template had it when the support was made. `table` is the one that works in it,
 * before the support's own.
 */
export type Zone = {
  readonly id: string
  readonly support: string
  readonly zone: ZoneDefinition
  readonly table?: string | undefined
}

export function parseZone(id: string, entry: unknown): Parsed<Zone> {
  const parsed = parseEntry(zoneEntrySchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

const kindEntrySchema = v.object({ kind: cardKindSchema })

export function parseKind(id: string, entry: unknown): Parsed<CardKind & { readonly id: string }> {
  const parsed = parseEntry(kindEntrySchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value.kind, id } } : parsed
}

/** The words of a support that a facilitator may write: its title, and each axis' label and poles. */
function nameKeys(zones: readonly Pick<ZoneDefinition, 'layout'>[]): string[] {
  const axes = zones.flatMap(({ layout }) => axesOf(layout))
  return ['title', ...axes.flatMap(({ name }) => [name, `${name}.low`, `${name}.high`])]
}

export type NewSupport = {
  readonly id: string
  readonly template: Template
  readonly box: Box
  readonly z: string
  readonly createdAt: number
}

export function supportToYMap({ template, box, z, createdAt }: NewSupport): Entry {
  const entry = new Y.Map<unknown>()
  entry.set('template', template.id)
  entry.set('title', template.title)
  entry.set('box', { x: box.x, y: box.y, width: box.width, height: box.height })
  entry.set('z', z)
  entry.set('createdAt', createdAt)
  entry.set('names', new Y.Map(nameKeys(template.zones).map((key): [string, Y.Text] => [key, new Y.Text()])))
  return entry
}
