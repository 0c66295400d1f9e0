import { useStore } from 'zustand'
import type { Vote } from '../../../shared/facilitation/vote'
import { useHomeBoard } from '../../panels/openBoard'

/** Whether the phase that is on says the vote's question already, right beside it. */
export function useIsSaid({ title }: Pick<Vote, 'title'>): boolean {
  const { lead } = useHomeBoard().view
  return useStore(
    lead,
    ({ phase }) => phase !== null && Object.values(phase.instruction).some((said) => spaced(said) === spaced(title)),
  )
}

/** The server keeps a title in one line, with plain spaces. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
