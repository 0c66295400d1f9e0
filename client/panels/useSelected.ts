import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useOpenBoard } from './openBoard'

export type Selected = {
  readonly notes: number
  readonly clusters: number
  /** The cluster that alone is selected. */
  readonly cluster: string | null
}

/** How many notes and clusters this person has selected. */
export function useSelected(): Selected {
  const { projection, session } = useOpenBoard().view
  const selection = useStore(session, (state) => state.selection)
  return useMemo(() => {
    const ids = [...selection]
    const clusters = ids.filter((id) => projection.clusters.has(id))
    const [only] = clusters
    return {
      notes: ids.length - clusters.length,
      clusters: clusters.length,
      cluster: ids.length === 1 && only !== undefined ? only : null,
    }
  }, [projection, selection])
}
