import type { BoardView } from '../board/boardView'
import type { ListedRow } from './listedRows'
import type { NoteHolders } from './noteHolders'
import { rowKey } from './outlineRow'
import type { RowActions } from './useRowActions'

export type LineProps = {
  readonly view: BoardView
  readonly holders: NoteHolders
  readonly row: ListedRow
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  /** The one row that Tab leads to. */
  readonly isStop: boolean
  /** Its text is open. */
  readonly isOpen: boolean
  readonly measure: (element: HTMLElement | null) => void
  readonly on: RowActions
}

/** What every row has for the list, for screen readers and for the keyboard. */
export function lineAttributes({ view, row, index, start, measure, on }: LineProps) {
  return {
    ref: measure,
    'data-index': index,
    'data-row': rowKey(row),
    'aria-rowindex': index + 1,
    'aria-level': row.depth + 1,
    style: { transform: `translateY(${start}px)`, paddingInlineStart: indentOf(row, view.projection.zones.size > 0) },
    onFocus: () => on.onRowFocus(index),
  } as const
}

/** Deeper ones are not indented further, and what lies in a zone stands level with its heading, which is set off enough. */
const DEEPEST = 4

function indentOf({ depth }: ListedRow, isInZone: boolean): string {
  const steps = isInZone ? Math.max(0, depth - 1) : depth
  return `calc(var(--space-3) + ${Math.min(steps, DEEPEST)} * var(--space-4))`
}
