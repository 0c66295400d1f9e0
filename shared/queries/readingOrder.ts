import type { Point } from '../geometry/box'
import { NOTE_SIZE } from '../model/note'

/** What begins less than this below the first of a row is read in the same row: nobody lays notes to the pixel. */
const ROW_REACH = NOTE_SIZE / 2

/**
 * As people read: row by row from top to bottom, in a row from left to right; then by id. Positions are top lefts on
 * the page. Gives a new array.
 */
export function inReadingOrder<T extends { readonly id: string }>(
  records: Iterable<T>,
  positionOf: (record: T) => Point,
): T[] {
  const placed = [...records].map((record) => ({ record, at: positionOf(record) }))
  placed.sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x || compareIds(a.record, b.record))
  const rows: (typeof placed)[] = []
  let top = Number.NEGATIVE_INFINITY
  for (const item of placed) {
    if (item.at.y < top + ROW_REACH) rows.at(-1)?.push(item)
    else {
      rows.push([item])
      top = item.at.y
    }
  }
  return rows.flatMap((row) =>
    row
      .sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y || compareIds(a.record, b.record))
      .map(({ record }) => record),
  )
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
