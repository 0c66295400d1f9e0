import type { Card } from '../../model/card'
import type { CardKind } from '../../model/cardKind'
import { cardTitle, dateIn, plainItems } from '../../queries/cardValues'
import { walkClusters } from '../../queries/clusterTree'
import { cardMiddle } from '../../queries/middles'
import type { BoardContent } from '../boardContent'
import { heading, oneLine } from './blocks'
import { dayWords, monthWords } from './dateWords'
import { FILE_WORDS } from './fileWords'

type Planned = {
  readonly card: Card
  readonly kind: CardKind
  readonly start: string | null
  readonly end: string | null
}

/**
 * The cards that say when they start, by months: their names, their dates, and what they depend on. Those without a date
 * stand by what their place means, then the others. A kind is planned where it has a date named `start`.
 */
export function planBlocks(content: BoardContent, level: number): string[] {
  const { tree, locale } = content
  const words = FILE_WORDS[locale]
  const cards = [...walkClusters(tree.roots).flatMap((node) => node.cards), ...tree.looseCards]
  const planned = cards.flatMap((card) => plannedOf(content, card) ?? [])
  if (planned.length === 0) return []
  const dated = planned.filter(({ start, end }) => start !== null || end !== null)
  const rest = planned.filter((each) => !dated.includes(each))
  const months = groupBy(dated, ({ start, end }) => (start ?? end ?? '').slice(0, 7))
  const places = groupBy(rest, ({ card }) => placeOf(content, card))
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    heading(level, words.plan),
    ...inOrder.flatMap(([month, held]) => section(content, monthWords(month, locale), byStart(held), level)),
    ...columnsFirst(content, places).flatMap(([place, held]) => section(content, place || words.undated, held, level)),
  ]
}

function plannedOf({ kindOf }: BoardContent, card: Card): Planned | null {
  const kind = kindOf(card.kind)
  const isPlanned = kind?.fields.some(({ name, type }) => name === 'start' && type === 'date')
  return kind !== null && isPlanned ? { card, kind, start: dateIn(card, 'start'), end: dateIn(card, 'end') } : null
}

function section(content: BoardContent, title: string, held: readonly Planned[], level: number): string[] {
  return [heading(level + 1, oneLine(title)), held.map((each) => `- ${lineOf(content, each)}`).join('\n')]
}

/** Its name, its dates, and what comes before it. */
function lineOf(content: BoardContent, { card, kind, start, end }: Planned): string {
  const { locale, nameOf } = content
  const title = oneLine(cardTitle(kind, card, locale, nameOf)) || FILE_WORDS[locale].untitledCard
  const dates = [...new Set([start, end])].flatMap((date) => (date === null ? [] : [dayWords(date, locale)]))
  const needs = kind.fields.flatMap((field) => {
    if (field.type !== 'reference' || !field.to.includes(kind.name)) return []
    const names = plainItems(card, field, locale, nameOf)
    return names.length === 0 ? [] : [`${field.label[locale]}${locale === 'fr' ? '\u00a0:' : ':'} ${names.join(', ')}`]
  })
  const said = [dates.join(' – '), ...needs].filter((part) => part !== '').map(oneLine)
  return [`**${title}**`, ...said].join(' · ')
}

function byStart(held: readonly Planned[]): Planned[] {
  const dayOf = ({ start, end }: Planned) => start ?? end ?? ''
  return [...held].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

function placeOf(content: BoardContent, card: Card): string {
  return content.meaningOf(card.place, cardMiddle(card))
}

/** Columns and lanes in the order that their zone has them; what lies in no layout comes last. */
function columnsFirst(content: BoardContent, places: ReadonlyMap<string, Planned[]>): [string, Planned[]][] {
  const parts = content.zones.flatMap(({ zone: { layout } }) => {
    if (layout?.kind === 'columns') return layout.columns
    return layout?.kind === 'lanes' ? layout.lanes : []
  })
  const order = parts.map(({ label }) => label[content.locale])
  const rank = (place: string) => {
    if (place === '') return order.length + 1
    return order.includes(place) ? order.indexOf(place) : order.length
  }
  return [...places].sort(([a], [b]) => rank(a) - rank(b))
}

function groupBy(planned: readonly Planned[], keyOf: (each: Planned) => string): Map<string, Planned[]> {
  const groups = new Map<string, Planned[]>()
  for (const each of planned) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}
