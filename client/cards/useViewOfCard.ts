import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import { othersZoneOf } from '../commands/zoneRules'

/** The board as its sheet has it: only to be read where the phase lets nobody write, or the card is another table's. */
export function useViewOfCard(view: BoardView, card: string): BoardView {
  const { projection, lead, rights } = view
  useStore(lead)
  const mayWrite = useStore(rights, ({ write }) => write)
  const isOthers = useSyncExternalStore(projection.onChange, () => othersZoneOf(view, card) !== null)
  const canWrite = mayWrite && !isOthers
  return useMemo(() => (canWrite ? view : { ...view, canWrite }), [view, canWrite])
}
