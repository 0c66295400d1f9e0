import type { BoardProjection } from '../document/types'
import type { ListedRow } from './listedRows'

/** What tells a row from all others, also across kinds. */
export function rowKey({ kind, id }: Pick<ListedRow, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

/** The same by its place. The virtual list measures all rows anew for another function. */
export function keysOf(rows: readonly ListedRow[]): (index: number) => string | number {
  return (index) => {
    const row = rows[index]
    return row === undefined ? index : rowKey(row)
  }
}

function noteKey(id: string): string {
  return `note ${id}`
}

/** How far Page Up and Page Down go. */
const PAGE = 10

/** The row that a key leads to from the one at `from`; null for a key that leads nowhere. */
export function rowByKey(key: string, from: number, count: number): number | null {
  const to = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - PAGE,
    PageDown: from + PAGE,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}

function clusterKey(id: string): string {
  return `cluster ${id}`
}

/** The key of the row of something that lies on the board. */
export function keyOfThing({ clusters, cards }: Pick<BoardProjection, 'clusters' | 'cards'>, id: string): string {
  if (clusters.has(id)) return clusterKey(id)
  return cards.has(id) ? `card ${id}` : noteKey(id)
}

/** What a row's key is about. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}

/**
 * What a stretch from one row to another selects, both included, whichever comes first: its notes and cards, and the
 * folded clusters, each of which stands for what it holds. The title of an open one is passed over on the way to its notes.
 */
export function idsBetween(rows: readonly ListedRow[], a: number, b: number): string[] {
  const between = rows.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1)
  return between.flatMap((row) => {
    const isSheet = row.kind === 'note' || row.kind === 'card'
    const isWhole = isSheet || (row.kind === 'cluster' && (row.isShut || between.length === 1))
    return isWhole ? [row.id] : []
  })
}
