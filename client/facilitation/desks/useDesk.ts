import { useStore } from 'zustand'
import { writesOnDesks } from '../../../shared/facilitation/rights'
import type { Note } from '../../../shared/model/note'
import { type Desk, useHomeBoard } from '../../panels/openBoard'

/** The desk of this page's person; null while there is none. */
export function useDesk(): Desk | null {
  return useStore(useHomeBoard().desk)
}

/** Whether people write alone in the phase that is on. */
export function useIsAlone(): boolean {
  return useStore(useHomeBoard().view.lead, ({ phase }) => writesOnDesks(phase))
}

export function useWaiting({ news }: Desk): readonly Note[] {
  return useStore(news, ({ waiting }) => waiting)
}
