import type { Point } from '../geometry/box'
import type { Axis, Layout } from '../model/layout'
import type { Locale } from '../model/stageMeta'
import type { Words } from '../model/words'

type Size = { readonly width: number; readonly height: number }

/** What a place in a zone means. Numbers go from 0 at the low pole (left, bottom) to 1 at the high one. */
export type Meaning =
  /** Null for an axis that the layout does not have. */
  | { readonly kind: 'axes'; readonly x: number | null; readonly y: number | null }
  | { readonly kind: 'columns' | 'lanes'; readonly index: number; readonly name: string }
  /** `index` as in the layout: 0 top left, 1 top right, 2 bottom left, 3 bottom right. */
  | { readonly kind: 'quadrants'; readonly index: number; readonly x: number; readonly y: number }
  | { readonly kind: 'rings'; readonly ring: PartAt; readonly sector: PartAt | null }
type PartAt = { readonly index: number; readonly name: string }

/** What the words of a line are made with: the board's language, and `names` as a support has them. */
export type MeaningWords = { readonly locale: Locale; readonly names: Readonly<Record<string, string>> }

/** `point` is relative to the zone's top left, in the units of its size. Outside, it means what the rim means. */
export function readLayout(layout: Layout, size: Size, point: Point): Meaning {
  const x = shareOf(point.x, size.width)
  const down = shareOf(point.y, size.height)
  switch (layout.kind) {
    case 'axes':
      return { kind: 'axes', x: layout.x === undefined ? null : x, y: layout.y === undefined ? null : 1 - down }
    case 'columns':
      return { kind: 'columns', ...partAt(layout.columns, x) }
    case 'lanes':
      return { kind: 'lanes', ...partAt(layout.lanes, down) }
    case 'quadrants':
      return { kind: 'quadrants', index: (down < 0.5 ? 0 : 2) + (x < 0.5 ? 0 : 1), x, y: 1 - down }
    case 'rings':
      return readRings(layout, size, point)
  }
}

/** Rings lie around the middle of a zone, the outermost with this radius: whole, whatever the zone's shape. */
export function ringsRadius({ width, height }: Size): number {
  return Math.min(width, height) / 2
}

/** One line for a person, say "Importance 0.8 · Uncertainty 0.2". `meaning` was read of the same layout. */
export function meaningWords(meaning: Meaning, layout: Layout, { locale, names }: MeaningWords): string {
  const parts = partsOf(meaning, layout, { locale, names })
  return parts.filter((part) => part !== '').join(' · ')
}

function partsOf(meaning: Meaning, layout: Layout, words: MeaningWords): string[] {
  const say = (label: Words | undefined) => label?.[words.locale] ?? ''
  switch (layout.kind) {
    case 'axes':
      if (meaning.kind !== 'axes') return []
      return [valueWords(layout.x, meaning.x, words), valueWords(layout.y, meaning.y, words)]
    case 'quadrants':
      return meaning.kind === 'quadrants' ? quadrantWords(layout, meaning, words) : []
    case 'columns':
      return meaning.kind === 'columns' ? [say(layout.columns[meaning.index]?.label)] : []
    case 'lanes':
      return meaning.kind === 'lanes' ? [say(layout.lanes[meaning.index]?.label)] : []
    case 'rings':
      if (meaning.kind !== 'rings') return []
      return [
        say(layout.rings[meaning.ring.index]?.label),
        meaning.sector === null ? '' : say(layout.sectors?.[meaning.sector.index]?.label),
      ]
  }
}

/** What an axis, or one of its poles, is called on a board. */
export function axisWords(axis: Axis, which: 'label' | 'low' | 'high', { locale, names }: MeaningWords): string {
  const given = names[which === 'label' ? axis.name : `${axis.name}.${which}`]?.trim()
  return given === undefined || given === '' ? axis[which][locale] : given
}

function valueWords(axis: Axis | undefined, value: number | null, words: MeaningWords): string {
  if (axis === undefined || value === null) return ''
  const decimal = value.toFixed(1)
  return `${axisWords(axis, 'label', words)} ${words.locale === 'fr' ? decimal.replace('.', ',') : decimal}`
}

/** By its own name, or by the poles that it lies at. */
function quadrantWords(
  layout: Extract<Layout, { kind: 'quadrants' }>,
  { index }: Extract<Meaning, { kind: 'quadrants' }>,
  words: MeaningWords,
): string[] {
  const own = layout.quadrants?.[index]?.[words.locale]
  if (own !== undefined) return [own]
  const isRight = index % 2 === 1
  const isTop = index < 2
  return [axisWords(layout.x, isRight ? 'high' : 'low', words), axisWords(layout.y, isTop ? 'high' : 'low', words)]
}

function readRings(layout: Extract<Layout, { kind: 'rings' }>, size: Size, point: Point): Meaning {
  const x = point.x - size.width / 2
  const y = point.y - size.height / 2
  const ring = partAt(layout.rings, shareOf(Math.hypot(x, y), ringsRadius(size)))
  if (layout.sectors === undefined) return { kind: 'rings', ring, sector: null }
  const turned = Math.atan2(x, 0 - y) / (2 * Math.PI)
  return { kind: 'rings', ring, sector: partAt(layout.sectors, turned < 0 ? turned + 1 : turned) }
}

function partAt(parts: readonly { readonly name: string }[], share: number): PartAt {
  const index = Math.min(parts.length - 1, Math.floor(share * parts.length))
  return { index, name: parts[index]?.name ?? '' }
}

/** 0 to 1; the middle of what has no size. */
function shareOf(at: number, length: number): number {
  const share = at / length
  return Number.isNaN(share) || length <= 0 ? 0.5 : Math.min(1, Math.max(0, share))
}
