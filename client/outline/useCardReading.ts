import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { BoardView } from '../board/boardView'
import { type CardReading, isSameReading, readCard } from '../board/cardReading'

/** A card as lists tell of it, as it stands now; null for one that is gone. */
export function useCardReading(view: BoardView, id: string): CardReading | null {
  const known = useRef<CardReading | null>(null)
  const follow = useCallback(
    (listener: () => void) => {
      const stops = [view.projection.onChange(listener), view.kinds.onChange(listener), view.meta.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [view],
  )
  return useSyncExternalStore(follow, () => {
    const card = view.projection.cards.get(id)
    const next = card === undefined ? null : readCard(view, card)
    const before = known.current
    if (next !== null && before !== null && isSameReading(next, before)) return before
    known.current = next
    return next
  })
}
