import * as v from 'valibot'
import { PALETTE } from './palette'
import { rectSchema } from './rect'
import { wordsSchema } from './words'

/** A name in a support's file: of a field, a zone, a kind, an option. English, camelCase. */
export const nameSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'is no name: a small letter, then up to 39 letters and digits'),
)

const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least, `is below ${least}`), v.maxValue(most, `is above ${most}`))
const whole = v.pipe(v.number(), v.integer(), v.minValue(-1e6), v.maxValue(1e6))

const named = { name: nameSchema, label: wordsSchema, hint: v.optional(wordsSchema) }
const common = { ...named, isRequired: v.optional(v.boolean()) }
const options = v.pipe(v.array(v.strictObject(named)), v.minLength(1), v.maxLength(20))

const columnSchema = v.variant('type', [
  v.strictObject({ ...named, type: v.literal('text'), most: count(1, 2_000) }),
  v.strictObject({ ...named, type: v.literal('number'), least: whole, most: whole }),
  v.strictObject({ ...named, type: v.literal('date') }),
])
/** A column of `rows`. */
export type ColumnDefinition = v.InferOutput<typeof columnSchema>

const partSchema = v.union([
  v.strictObject({ words: wordsSchema }),
  /** `before` stands before the field's text where it has one. `or` is the field that stands in for an empty one. */
  v.strictObject({ field: nameSchema, before: v.optional(wordsSchema), or: v.optional(nameSchema) }),
])

const sign = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
const signs = v.pipe(v.array(sign), v.minLength(1), v.maxLength(40))
/** What to say while a text holds one of these words or phrases; see `watchedIn`. */
const watchSchema = v.strictObject({ finds: v.strictObject({ fr: signs, en: signs }), says: wordsSchema })
const watch = v.optional(v.pipe(v.array(watchSchema), v.maxLength(5)))

/**
 * One field of a card. `most` is a limit of characters for texts and of items for lists; `mostLetters` is the limit of
 * each item.
 *
 * How each is kept in an entry's map `fields`: `text`, `longText` and `list` (an item a line) are Y.Texts; `number`,
 * `scale` and `choice` plain values; `date` "yyyy-mm-dd"; `checks` and `reference` Y.Maps of a name or an id to true;
 * `curve` and `rows` Y.Maps of an id to a row (see `cardValues`); `image` one plain Portrait. `composed` is computed.
 */
export const fieldSchema = v.variant('type', [
  v.strictObject({ ...common, type: v.literal('text'), most: count(1, 2_000), watch }),
  v.strictObject({ ...common, type: v.literal('longText'), most: count(1, 10_000), watch }),
  v.strictObject({ ...common, type: v.literal('number'), least: whole, most: whole }),
  v.strictObject({
    ...common,
    type: v.literal('scale'),
    least: whole,
    most: whole,
    low: wordsSchema,
    high: wordsSchema,
  }),
  v.strictObject({ ...common, type: v.literal('choice'), options }),
  v.strictObject({ ...common, type: v.literal('checks'), options }),
  v.strictObject({ ...common, type: v.literal('list'), most: count(1, 50), mostLetters: count(1, 500) }),
  v.strictObject({ ...common, type: v.literal('date') }),
  v.strictObject({
    ...common,
    type: v.literal('curve'),
    most: count(2, 20),
    mostLetters: count(1, 80),
    least: whole,
    high: wordsSchema,
    low: wordsSchema,
    greatest: whole,
  }),
  v.strictObject({
    ...common,
    type: v.literal('rows'),
    most: count(1, 50),
    columns: v.pipe(v.array(columnSchema), v.minLength(1), v.maxLength(6)),
  }),
  /** `to` names kinds of cards, or `note` or `cluster`. With `arrow`, an arrow comes from each card that it refers to. */
  v.strictObject({
    ...common,
    type: v.literal('reference'),
    to: v.pipe(v.array(nameSchema), v.minLength(1), v.maxLength(20)),
    most: count(1, 50),
    arrow: v.optional(v.boolean(), false),
  }),
  v.strictObject({ ...common, type: v.literal('image') }),
  /** `most` is what a composed text should not go beyond: the form says so, and it is never cut. */
  v.strictObject({
    ...common,
    type: v.literal('composed'),
    most: v.optional(count(1, 2_000)),
    parts: v.pipe(v.array(partSchema), v.minLength(1), v.maxLength(20)),
  }),
])
export type FieldDefinition = v.InferOutput<typeof fieldSchema>
export type FieldType = FieldDefinition['type']
export type FieldOf<T extends FieldType> = Extract<FieldDefinition, { type: T }>

/** Where fields stand on a face, in percent of it. */
const areaSchema = v.strictObject({
  rect: rectSchema,
  fields: v.pipe(v.array(nameSchema), v.minLength(1), v.maxLength(10)),
  /** `band` is a column of the kind's colour, `quote` large slanted text, `title` the largest, `tint` a faint ground. */
  look: v.optional(v.picklist(['plain', 'band', 'quote', 'title', 'tint']), 'plain'),
})
export type AreaDefinition = v.InferOutput<typeof areaSchema>

const faceSchema = v.strictObject({
  name: nameSchema,
  title: wordsSchema,
  areas: v.pipe(v.array(areaSchema), v.minLength(1), v.maxLength(40)),
})
export type FaceDefinition = v.InferOutput<typeof faceSchema>

/** A kind of card as data. */
export const cardKindSchema = v.strictObject({
  name: nameSchema,
  title: wordsSchema,
  color: v.picklist(PALETTE),
  /** Page units; a note is 200 wide. */
  width: count(200, 2_000),
  height: count(100, 2_000),
  /** The field that names a card in lists and from far away: a `text` or a `composed` one. */
  titleField: nameSchema,
  /** A `choice` that is always in sight, say hypothesis or field. */
  badgeField: v.optional(nameSchema),
  /**
   * Where the words of what a card is made of go: a note's text or a cluster's title into `text`, the notes of a cluster,
   * a line each, into `lines`.
   */
  seeds: v.optional(v.strictObject({ text: nameSchema, lines: v.optional(nameSchema) })),
  /** What it holds is invented, and says so wherever it goes. */
  isFiction: v.optional(v.boolean(), false),
  fields: v.pipe(v.array(fieldSchema), v.minLength(1), v.maxLength(60)),
  faces: v.pipe(v.array(faceSchema), v.minLength(1), v.maxLength(4)),
})
export type CardKind = v.InferOutput<typeof cardKindSchema>
