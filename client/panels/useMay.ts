import { useStore } from 'zustand'
import type { Right } from '../commands/rights'
import { useOpenBoard } from './openBoard'

/** Whether this person may now, as the phase that is on has it. */
export function useMay(right: Right): boolean {
  return useStore(useOpenBoard().view.rights, (rights) => rights[right])
}
