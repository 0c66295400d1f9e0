import type { Card } from '../../shared/model/card'
import type { CardKind } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'
import type { PaletteColor } from '../../shared/model/palette'
import type { Locale } from '../../shared/model/stageMeta'
import { readProgress } from '../../shared/queries/cardProgress'
import { cardTitle, choiceIn, plainText } from '../../shared/queries/cardValues'
import { thingNames } from '../../shared/queries/thingNames'
import type { BoardView } from './boardView'

/** A card as lists tell of it, in the board's language. */
export type CardReading = {
  /** "" where nothing is written yet. */
  readonly title: string
  /** The kind's title; null for a kind that nobody here knows. */
  readonly kind: string | null
  readonly color: PaletteColor
  /** What is always in sight, say "Hypothesis"; "" for nothing. */
  readonly badge: string
  readonly isFiction: boolean
  /** Fields with something in them; 0 of 0 for an unknown kind. */
  readonly filled: number
  readonly of: number
}

type Reader = Pick<BoardView, 'projection' | 'kinds' | 'meta'>

export function readCard({ projection, kinds, meta }: Reader, card: Card): CardReading {
  const { locale } = meta.getState()
  const kind = kinds.kindOf(card.kind)
  const nameOf = thingNames(projection, (name) => kinds.kindOf(name), locale)
  const title = cardTitle(kind, card, locale, nameOf).replace(/\s+/g, ' ').trim()
  if (kind === null) return { title, kind, color: 'grey', badge: '', isFiction: false, filled: 0, of: 0 }
  return {
    ...{ title, kind: kind.title[locale], color: kind.color },
    ...{ badge: badgeOf(kind, card, locale), isFiction: kind.isFiction },
    ...progressOf(kind, card),
  }
}

type Progress = ReturnType<typeof readProgress>

/** A record keeps its identity while nothing in it changes, and a drawing takes long to check. */
const progresses = new WeakMap<Card, { readonly kind: CardKind; readonly progress: Progress }>()

function progressOf(kind: CardKind, card: Card): Progress {
  const known = progresses.get(card)
  if (known?.kind === kind) return known.progress
  const progress = readProgress(kind, card)
  progresses.set(card, { kind, progress })
  return progress
}

function badgeOf(kind: CardKind, card: Card, locale: Locale): string {
  const field = kind.badgeField === undefined ? null : fieldOf(kind, kind.badgeField)
  if (field?.type !== 'choice') return ''
  const chosen = choiceIn(card, field)
  return field.options.find(({ name }) => name === chosen)?.label[locale] ?? ''
}

/** All that is written in a card and on it, for who searches: also of a kind that nobody here knows. */
export function cardWords({ projection, kinds, meta }: Reader, card: Card): string {
  const { locale } = meta.getState()
  const kind = kinds.kindOf(card.kind)
  if (kind === null) return textsIn(card.values).join(' ')
  const nameOf = thingNames(projection, (name) => kinds.kindOf(name), locale)
  const fields = kind.fields.map((field) => plainText(card, field, locale, nameOf))
  return [kind.title[locale], cardTitle(kind, card, locale, nameOf), ...fields].join(' ')
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export function isSameReading(a: CardReading, b: CardReading): boolean {
  const known: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => known[name] === value)
}
