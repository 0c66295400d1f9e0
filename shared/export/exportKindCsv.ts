import type * as Y from 'yjs'
import type { Card } from '../model/card'
import type { CardKind, FieldDefinition } from '../model/cardKind'
import { cardTitle } from '../queries/cardValues'
import { type ClusterNode, walkClusters } from '../queries/clusterTree'
import { cardMiddle } from '../queries/middles'
import { namesIn } from '../queries/namesIn'
import { supportTitle } from '../queries/supportNames'
import { type BoardContent, readContent } from './boardContent'
import { clusterPaths } from './clusterPaths'
import { csvTable, csvTime } from './csvTable'
import { fieldCell, ITEM_SEPARATOR, otherCell, otherFields } from './fieldCell'

/** Before the fields of the kind. `place` is what the place means in its zone. */
const CARD_COLUMNS = [
  ...['id', 'kind', 'title', 'cluster', 'clusterPath', 'support', 'zone', 'place', 'author', 'createdAt'],
  ...['fiction', 'origins'],
] as const

export type KindCsv = {
  /** What the kind is called in the board's language; its name where nobody knows it. */
  readonly title: string
  readonly text: string
}

export type KindCsvOptions = {
  readonly kind: string
  /** The kinds of the server, for cards whose kind no support has brought onto the board. */
  readonly kinds: Iterable<CardKind>
  /** A person's name by their id; where it knows none, the id stands. Not asked where authors are hidden. */
  readonly authorName?: (person: string) => string | undefined
}

/**
 * One row a live card of a kind, in the order of the outline, with every field of it. Null where neither the board nor
 * the server knows a kind of that name, and no card is of it.
 */
export function exportKindCsv(board: Y.Doc, stage: Y.Doc, options: KindCsvOptions): KindCsv | null {
  const content = readContent(board, stage, options.kinds)
  const kind = content.kindOf(options.kind)
  const { tree } = content
  const paths = clusterPaths(tree.roots)
  const placed = [
    ...walkClusters(tree.roots).flatMap((node) => node.cards.map((card) => ({ card, node }))),
    ...tree.looseCards.map((card) => ({ card, node: null })),
  ].filter(({ card }) => card.kind === options.kind)
  const others = otherFields(
    kind,
    placed.map(({ card }) => card),
  )
  if (kind === null && placed.length === 0) return null
  const columns = columnsOf(options.kind, [...(kind?.fields.flatMap(namesOf) ?? []), ...others])
  const rows = placed.map(({ card, node }) => [
    ...commonCells(content, { card, kind, node, path: node === null ? '' : (paths.get(node) ?? '') }, options),
    ...(kind?.fields.flatMap((field) => cellsOf(content, kind, card, field)) ?? []),
    ...others.map((name) => otherCell(card, name)),
  ])
  return { title: kind?.title[content.locale] ?? options.kind, text: csvTable(columns, rows) }
}

type Placed = {
  readonly card: Card
  readonly kind: CardKind | null
  readonly node: ClusterNode | null
  readonly path: string
}

function commonCells(content: BoardContent, { card, kind, node, path }: Placed, options: KindCsvOptions): string[] {
  const { locale } = content
  const held = content.zoneOf(card.place)
  return [
    card.id,
    card.kind,
    cardTitle(kind, card, locale, content.nameOf),
    node?.cluster.title ?? '',
    path,
    held === null ? '' : supportTitle(held.support, locale),
    held?.zone.label[locale] ?? '',
    content.meaningOf(card.place, cardMiddle(card)),
    content.hidesAuthors ? '' : (options.authorName?.(card.author) ?? card.author),
    csvTime(card.createdAt),
    String(kind?.isFiction ?? false),
    card.origins.join(ITEM_SEPARATOR),
  ]
}

/** A reference has two columns: the names of what it refers to, and the ids. */
function namesOf({ name, type }: FieldDefinition): string[] {
  return type === 'reference' ? [name, `${name}Ids`] : [name]
}

function cellsOf(content: BoardContent, kind: CardKind, card: Card, field: FieldDefinition): string[] {
  const cell = fieldCell(content, kind, card, field)
  return field.type === 'reference' ? [cell, namesIn(card, field.name).join(ITEM_SEPARATOR)] : [cell]
}

/** A field that is called as another column already has its kind's name before its own: no two columns are the same. */
function columnsOf(kind: string, fields: readonly string[]): string[] {
  const columns = new Set<string>(CARD_COLUMNS)
  for (const field of fields) {
    let name = field
    while (columns.has(name)) name = `${kind}.${name}`
    columns.add(name)
  }
  return [...columns]
}
