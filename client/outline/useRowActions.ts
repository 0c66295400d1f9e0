import { useRef } from 'react'
import type { Point } from '../../shared/geometry/box'
import type { OutlineRow } from '../../shared/queries/outlineRows'
import type { BoardView } from '../board/boardView'
import { setSelection, toggleSelection } from '../session/session'
import { notesBetween, rowKey } from './outlineRow'
import type { useRowFocus } from './useRowFocus'

export type RowOptions = {
  readonly view: BoardView
  readonly rows: readonly OutlineRow[]
  readonly focus: ReturnType<typeof useRowFocus>
}

/** What a person does to rows, by whatever means. */
export function useRowActions({ view, rows, focus }: RowOptions) {
  const { session, commands } = view
  const anchor = useRef<string | null>(null)

  const select = (index: number, how: 'only' | 'extend' | 'toggle') => {
    const row = rows[index]
    if (row === undefined) return
    if (session.getState().editing !== null) session.setState({ editing: null })
    if (how === 'extend') {
      const from = anchor.current === null ? undefined : focus.indexes.get(anchor.current)
      setSelection(session, notesBetween(rows, from ?? focus.stop, index))
      return
    }
    anchor.current = rowKey(row)
    const ids = row.kind === 'note' ? [row.id] : []
    if (how === 'only') setSelection(session, ids)
    else toggleSelection(session, ids)
  }
  return {
    /** `extend` selects from the row that was chosen last. */
    select,
    open(index: number) {
      const row = rows[index]
      if (row?.kind === 'note') commands.editNote.run(row.id)
    },
    /** The menu of the selection where the row is part of it, else of the row alone. A point of the window. */
    openMenu(index: number, at: Point) {
      const row = rows[index]
      if (row?.kind !== 'note') return
      if (!session.getState().selection.has(row.id)) select(index, 'only')
      commands.openMenu.run(at)
    },
    /** The keyboard is in this row now. */
    onRowFocus(index: number) {
      const row = rows[index]
      if (row !== undefined) focus.setActive(rowKey(row))
    },
  }
}

export type RowActions = ReturnType<typeof useRowActions>
