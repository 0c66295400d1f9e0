import { useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { votesOf } from '../../../shared/facilitation/vote'

/** Whether a vote is open, which is said below the board. */
export function useIsVoting(stage: Y.Doc): boolean {
  return useSyncExternalStore(
    (listener) => {
      const votes = votesOf(stage)
      votes.observeDeep(listener)
      return () => votes.unobserveDeep(listener)
    },
    () => [...votesOf(stage).values()].some((vote) => vote.get('closedAt') === null),
  )
}
