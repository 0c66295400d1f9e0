import { useStore } from 'zustand'
import { useOpenBoard } from './openBoard'

/** Whether nobody is to be named as who made something on this board. */
export function useHidesAuthors(): boolean {
  return useStore(useOpenBoard().meta, ({ authors }) => authors === 'hidden')
}
