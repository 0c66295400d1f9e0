import { useStore } from 'zustand'
import { useOpenBoard } from './openBoard'

/** True where this person has something selected. */
export function useHasSelection(): boolean {
  return useStore(useOpenBoard().view.session, (session) => session.selection.size > 0)
}
