import { useMemo } from 'react'
import { useStore } from 'zustand'
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
  const waiting = useStore(desk.news, (news) => news.waiting)
  return useMemo(() => waiting.map(({ id }) => id), [waiting])
}
