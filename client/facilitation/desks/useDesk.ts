import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { waitingCards, waitingNotes } from '../../../shared/facilitation/desk'
import { writesOnDesks } from '../../../shared/facilitation/rights'
import { type Desk, useHomeBoard } from '../../panels/openBoard'

/** The desk of this page's person; null while there is none. */
export function useDesk(): Desk | null {
  return useStore(useHomeBoard().desk)
}

/** Whether people write alone in the phase that is on. */
export function useIsAlone(): boolean {
  return useStore(useHomeBoard().view.lead, ({ phase }) => writesOnDesks(phase))
}

/** Ids of the notes and cards that wait on the desk, the oldest first. */
export function useWaiting(desk: Desk): readonly string[] {
  const { connection } = useHomeBoard()
  const { onChange } = desk.shown.view.projection
  const read = useMemo(() => {
    let known: readonly string[] = []
    return () => {
      const doc = connection.desk.getState()
      const now = doc === null ? [] : [...waitingNotes(doc), ...waitingCards(doc)].map(({ id }) => id)
      const isSame = now.length === known.length && now.every((id, at) => id === known[at])
      if (!isSame) known = now
      return known
    }
  }, [connection])
  return useSyncExternalStore(onChange, read)
}
