import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Insets } from '../session/camera'
import { useOpenBoard } from './openBoard'
import { PHONE, useMediaQuery } from './useMediaQuery'

/** What the search takes while it is open: a column at the right, on a phone a band at the top. CSS pixels. */
const FIND_WIDTH = 372
const FIND_HEIGHT = 290

/** Makes what is brought into view keep clear of what floats at the edges. */
export function useClearEdges(edges: Insets): void {
  const { camera, session } = useOpenBoard().view
  const isFinding = useStore(session, (state) => state.window === 'find')
  const isPhone = useMediaQuery(PHONE)
  useLayoutEffect(() => {
    const besides = isPhone ? { ...edges, top: FIND_HEIGHT } : { ...edges, right: Math.max(edges.right, FIND_WIDTH) }
    camera.setClearEdges(isFinding ? besides : edges)
  }, [camera, edges, isFinding, isPhone])
}
