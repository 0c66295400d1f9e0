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
export function lineAttributes({ row, index, start, measure, on }: LineProps) {
  return {
    ref: measure,
    'data-index': index,
    'data-row': rowKey(row),
    'aria-rowindex': index + 1,
    'aria-level': row.depth + 1,
    style: { transform: `translateY(${start}px)`, paddingInlineStart: indentOf(row) },
    onFocus: () => on.onRowFocus(index),
  } as const
}

/** Deeper ones are not indented further. */
const DEEPEST = 4

function indentOf({ depth }: ListedRow): string {
  return `calc(var(--space-3) + ${Math.min(depth, DEEPEST)} * var(--space-4))`
}
