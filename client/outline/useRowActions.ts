import { useRef } from 'react'
import type { Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import { closeText, setSelection, toggleSelection } from '../session/session'
import type { ListedRow } from './listedRows'
import { standIn } from './lostRow'
import type { OutlineOrder } from './outlineOrder'
import { idsBetween, keyOfThing, rowKey } from './outlineRow'
import type { useRowFocus } from './useRowFocus'

export type RowOptions = {
  readonly view: BoardView
  readonly rows: readonly ListedRow[]
  readonly focus: ReturnType<typeof useRowFocus>
  readonly order: Pick<OutlineOrder, 'shutIn'>
}

/** What a person does to rows, by whatever means. */
export function useRowActions({ view, rows, focus, order }: RowOptions) {
  const { session, commands } = view
  const anchor = useRef<string | null>(null)

  const select = (index: number, how: 'only' | 'extend' | 'toggle') => {
    const row = rows[index]
    if (row === undefined) return
    if (session.getState().tool === 'point') {
      if (isThing(row)) session.setState({ pointed: { id: row.id } })
      return
    }
    closeText(session)
    if (how === 'extend') {
      anchor.current ??= rowKey(rows[focus.stop] ?? row)
      const from = focus.indexes.get(anchor.current)
      setSelection(session, idsBetween(rows, from ?? focus.stop, index))
      return
    }
    anchor.current = rowKey(row)
    const ids = isThing(row) ? [row.id] : []
    if (how === 'only') setSelection(session, ids)
    else toggleSelection(session, ids)
  }
  return {
    /** `extend` selects from the row that was chosen last. */
    select,
    /** Its text or title, to write in it; the card, above the board; what stands in a zone. */
    open(index: number) {
      const row = rows[index]
      if (row?.kind === 'note') commands.editNote.run(row.id)
      else if (row?.kind === 'cluster') commands.openTitle.run(row.id)
      else if (row?.kind === 'card') commands.openCard.run(row.id)
      else if (row?.kind === 'zone') toggleShut(view, row)
    },
    /** Folded or not: a cluster for everybody, a zone in this list alone. */
    toggleFold(index: number) {
      const row = rows[index]
      if (row?.kind === 'cluster') toggleFold(view, row)
      else if (row?.kind === 'zone') toggleShut(view, row)
    },
    /** The menu of the selection where the row is part of it, else of the row alone. A point of the window. */
    openMenu(index: number, at: Point) {
      const row = rows[index]
      if (row === undefined || !isThing(row)) return
      if (!session.getState().selection.has(row.id)) select(index, 'only')
      commands.openMenu.run(at)
    },
    /**
     * Selects a relation, shown on the board where that is beside the list, and goes to the row of what lies at its other
     * end, or of what that is folded away in.
     */
    openRelation(relation: string, other: string) {
      const fills = view.camera.viewport.width < OUTLINE_FILLS_BELOW
      closeText(session)
      if (fills) commands.selectRelation.run(relation)
      else commands.showRelation.run(relation)
      const key = keyOfThing(view.projection, other)
      const index = focus.indexes.get(key) ?? focus.indexes.get(standIn(order, key) ?? '')
      if (index !== undefined) focus.goTo(index)
    },
    /** The keyboard is in this row now. */
    onRowFocus(index: number) {
      const row = rows[index]
      if (row !== undefined) focus.setActive(rowKey(row))
    },
  }
}

export type RowActions = ReturnType<typeof useRowActions>

/** True for what lies on the board, and can be selected. */
function isThing({ kind }: ListedRow): boolean {
  return kind !== 'rest' && kind !== 'zone'
}

function toggleShut({ session }: BoardView, { id, isShut }: { id: string; isShut: boolean }): void {
  const next = new Set(session.getState().shutZones)
  if (isShut) next.delete(id)
  else next.add(id)
  session.setState({ shutZones: next })
}

/** Who may not fold now, and who looks into a folded one, opens and shuts it for themselves alone. */
function toggleFold({ session, commands, rights }: BoardView, { id, isShut }: { id: string; isShut: boolean }): void {
  const { peeked } = session.getState()
  if (rights.getState().gather && !peeked.has(id)) {
    commands.toggleFold.run(id)
    return
  }
  const next = new Set(peeked)
  if (isShut) next.add(id)
  else next.delete(id)
  session.setState({ peeked: next })
}
