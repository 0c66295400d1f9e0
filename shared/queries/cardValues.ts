import * as v from 'valibot'
import type { Card } from '../model/card'
import type { CardKind, FieldDefinition, FieldOf } from '../model/cardKind'
import { fieldOf } from '../model/fieldOf'
import { frenchSpaces } from '../model/frenchSpaces'
import type { Locale } from '../model/stageMeta'
import { joinFrench } from './joinFrench'
import { namesIn } from './namesIn'

/** A picture in a field: a drawn face of the project's set, an image of the board, or strokes drawn by hand. */
export type Portrait =
  | { readonly kind: 'face'; readonly face: string }
  | { readonly kind: 'image'; readonly image: string }
  | { readonly kind: 'drawing'; readonly strokes: readonly (readonly number[])[] }

/** One row of a `curve` (cells `step` and `value`) or of `rows` (a cell for each column). */
export type Row = {
  readonly id: string
  readonly z: string
  readonly cells: Readonly<Record<string, string | number | null>>
}

const unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
/** Strokes as x, y, x, y, … from 0 to 1 of a square. */
export const DRAWING = { strokes: 120, numbers: 800, allNumbers: 12_000 } as const
const strokes = v.pipe(
  v.array(v.pipe(v.array(unit), v.minLength(2), v.maxLength(DRAWING.numbers))),
  v.maxLength(DRAWING.strokes),
  v.check((all) => all.reduce((sum, stroke) => sum + stroke.length, 0) <= DRAWING.allNumbers),
)
const portraitSchema = v.variant('kind', [
  v.object({ kind: v.literal('face'), face: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) }),
  v.object({ kind: v.literal('image'), image: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
  v.object({ kind: v.literal('drawing'), strokes }),
])

/** The text of a `text`, `longText` or `list` field as it stands; "" where there is none. */
export function cardText(card: Pick<Card, 'values'>, name: string): string {
  const value = card.values[name]
  return typeof value === 'string' ? value : ''
}

/** A list's items: its lines, without blank ones. */
export function listItems(card: Pick<Card, 'values'>, name: string): string[] {
  return cardText(card, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Null where it is unset, or nothing that this field takes. */
export function numberIn(card: Pick<Card, 'values'>, field: FieldOf<'number' | 'scale'>): number | null {
  const value = card.values[field.name]
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= field.least && value <= field.most
  return fits ? value : null
}

export function choiceIn(card: Pick<Card, 'values'>, field: FieldOf<'choice'>): string | null {
  const value = card.values[field.name]
  return field.options.some(({ name }) => name === value) ? (value as string) : null
}

/** "yyyy-mm-dd", or null. */
export function dateIn(card: Pick<Card, 'values'>, name: string): string | null {
  return asDate(card.values[name])
}

function asDate(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null
}

export function portraitIn(card: Pick<Card, 'values'>, name: string): Portrait | null {
  const parsed = v.safeParse(portraitSchema, card.values[name])
  return parsed.success ? parsed.output : null
}

/** The rows of a `curve` or of `rows` that are there, in their order. */
export function rowsIn(card: Pick<Card, 'values'>, name: string): Row[] {
  const held = card.values[name]
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return []
  const rows = Object.entries(held).flatMap(([id, row]): Row[] => {
    if (typeof row !== 'object' || row === null || row.deletedAt !== undefined || typeof row.z !== 'string') return []
    const cells = Object.entries(row as Record<string, unknown>).flatMap(
      ([key, cell]): [string, string | number | null][] =>
        key !== 'z' && (typeof cell === 'string' || typeof cell === 'number') ? [[key, cell]] : [],
    )
    return [{ id, z: row.z, cells: Object.fromEntries(cells) }]
  })
  return rows.sort((a, b) => (a.z === b.z ? (a.id < b.id ? -1 : 1) : a.z < b.z ? -1 : 1))
}

/** A sentence made of other fields. `nameOf` tells what a reference is called. */
export function composedText(
  kind: CardKind,
  card: Pick<Card, 'values'>,
  field: FieldOf<'composed'>,
  locale: Locale,
  nameOf: (id: string) => string | null,
): string {
  const parts = field.parts.map((part) => {
    if ('words' in part) return part.words[locale]
    const text = partText(kind, card, part, locale, nameOf)
    if (text === '' || part.before === undefined) return text
    const before = part.before[locale]
    return locale === 'fr' ? joinFrench(before, text) : `${before} ${text}`
  })
  const sentence = parts
    .filter((part) => part.trim() !== '')
    .join(' ')
    .replace(/[ \t\n]+/g, ' ')
    .trim()
  return locale === 'fr' ? frenchSpaces(sentence.replace(/ (?=[,.])/g, '')) : sentence.replace(/ (?=[,.?!;:])/g, '')
}

/** The text of a part's field, or of the one that stands in for it. */
function partText(
  kind: CardKind,
  card: Pick<Card, 'values'>,
  { field, or }: { readonly field: string; readonly or?: string | undefined },
  locale: Locale,
  nameOf: (id: string) => string | null,
): string {
  const name = plainOf(kind, card, field, locale, nameOf) === '' && or !== undefined ? or : field
  const text = plainOf(kind, card, name, locale, nameOf)
  return fieldOf(kind, name)?.type === 'reference' ? text.replaceAll(' · ', ', ') : text
}

/** What stands in a field, in one line; "" where nothing does. Not for composed fields. */
export function plainText(
  card: Pick<Card, 'values'>,
  field: FieldDefinition,
  locale: Locale,
  nameOf: (id: string) => string | null,
): string {
  return plainItems(card, field, locale, nameOf).join(' · ')
}

/** The same, one by one: a list's items, the words of ticked options, the names of references, rows; else one or none. */
export function plainItems(
  card: Pick<Card, 'values'>,
  field: FieldDefinition,
  locale: Locale,
  nameOf: (id: string) => string | null,
): string[] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return oneOrNone(cardText(card, field.name).trim())
    case 'list':
      return listItems(card, field.name)
    case 'number':
    case 'scale':
      return oneOrNone(numberIn(card, field))
    case 'date':
      return oneOrNone(dateIn(card, field.name))
    case 'choice':
      return oneOrNone(field.options.find(({ name }) => name === choiceIn(card, field))?.label[locale])
    case 'checks': {
      const ticked = namesIn(card, field.name)
      return field.options.flatMap(({ name, label }) => (ticked.includes(name) ? [label[locale]] : []))
    }
    case 'reference':
      return namesIn(card, field.name).flatMap((id) => nameOf(id) ?? [])
    case 'curve':
    case 'rows':
      return rowsIn(card, field.name).map(({ cells }) => rowText(field, cells))
    case 'image': {
      const portrait = portraitIn(card, field.name)
      return oneOrNone(portrait?.kind === 'face' ? portrait.face : portrait?.kind)
    }
    case 'composed':
      return []
  }
}

function oneOrNone(text: string | number | null | undefined): string[] {
  return text === null || text === undefined || text === '' ? [] : [String(text)]
}

function rowText(field: FieldOf<'curve' | 'rows'>, cells: Row['cells']): string {
  if (field.type === 'curve') return `${cells.step ?? ''} (${signed(cells.value)})`
  return field.columns
    .flatMap(({ name }) => (cells[name] === undefined || cells[name] === '' ? [] : [String(cells[name])]))
    .join(', ')
}

function signed(value: string | number | null | undefined): string {
  return typeof value === 'number' ? (value > 0 ? `+${value}` : String(value)) : '?'
}

/** How a card is called in lists, from far away and where it is referred to; "" where nothing is written yet. */
export function cardTitle(
  kind: CardKind | null,
  card: Pick<Card, 'values'>,
  locale: Locale,
  nameOf: (id: string) => string | null = () => null,
): string {
  if (kind === null) return firstText(card)
  const field = fieldOf(kind, kind.titleField)
  if (field === null) return ''
  if (field.type !== 'composed') return plainText(card, field, locale, nameOf)
  return begunText(kind, card, field, locale, nameOf)
}

/** A composed sentence; "" while none of the fields that it is made of holds anything. */
export function begunText(
  kind: CardKind,
  card: Pick<Card, 'values'>,
  field: FieldOf<'composed'>,
  locale: Locale,
  nameOf: (id: string) => string | null,
): string {
  const isBegun = field.parts.some((part) => 'field' in part && partText(kind, card, part, locale, nameOf) !== '')
  return isBegun ? composedText(kind, card, field, locale, nameOf) : ''
}

function plainOf(
  kind: CardKind,
  card: Pick<Card, 'values'>,
  name: string,
  locale: Locale,
  nameOf: (id: string) => string | null,
): string {
  const field = fieldOf(kind, name)
  return field === null ? '' : plainText(card, field, locale, nameOf)
}

/** Of a card whose kind is unknown. */
function firstText({ values }: Pick<Card, 'values'>): string {
  const text = Object.values(values).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof text === 'string' ? (text.trim().split('\n')[0] ?? '') : ''
}
