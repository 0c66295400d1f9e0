import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useOpenBoard } from './openBoard'

export type Selected = {
  readonly notes: number
  readonly clusters: number
  readonly cards: number
  /** The cluster that alone is selected. */
  readonly cluster: string | null
  /** The card that alone is selected. */
  readonly card: string | null
}

/** How many things of each kind this person has selected. */
export function useSelected(): Selected {
  const { projection, session } = useOpenBoard().view
  const selection = useStore(session, (state) => state.selection)
  return useMemo(() => {
    const ids = [...selection]
    const clusters = ids.filter((id) => projection.clusters.has(id))
    const cards = ids.filter((id) => projection.cards.has(id))
    const only = ids.length === 1
    return {
      notes: ids.length - clusters.length - cards.length,
      clusters: clusters.length,
      cards: cards.length,
      cluster: only ? (clusters[0] ?? null) : null,
      card: only ? (cards[0] ?? null) : null,
    }
  }, [projection, selection])
}
