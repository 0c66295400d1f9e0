import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { BoardView } from '../board/boardView'
import { type CardReading, isSameReading, readCard } from '../board/cardReading'
import { followBoard } from '../board/followBoard'

/** A card as lists tell of it, as it stands now; null for one that is gone. */
export function useCardReading(view: BoardView, id: string): CardReading | null {
  const known = useRef<CardReading | null>(null)
  return useSyncExternalStore(
    useMemo(() => followBoard(view), [view]),
    () => {
      const card = view.projection.cards.get(id)
      const next = card === undefined ? null : readCard(view, card)
      const before = known.current
      if (next !== null && before !== null && isSameReading(next, before)) return before
      known.current = next
      return next
    },
  )
}
