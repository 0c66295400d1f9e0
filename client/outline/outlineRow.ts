import type { OutlineRow } from '../../shared/queries/outlineRows'

/** What tells a row from all others, also across kinds. */
export function rowKey({ kind, id }: OutlineRow): string {
  return `${kind} ${id}`
}

/** The same by its place. The virtual list measures all rows anew for another function. */
export function keysOf(rows: readonly OutlineRow[]): (index: number) => string | number {
  return (index) => {
    const row = rows[index]
    return row === undefined ? index : rowKey(row)
  }
}

export function noteKey(id: string): string {
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

/** The notes from one row to another, both included, whichever comes first. */
export function notesBetween(rows: readonly OutlineRow[], a: number, b: number): string[] {
  const between = rows.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1)
  return between.flatMap(({ kind, id }) => (kind === 'note' ? [id] : []))
}
