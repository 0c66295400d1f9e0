import { useLayoutEffect } from 'react'
import type { Insets } from '../session/camera'
import { useOpenBoard } from './openBoard'

/** Makes "see everything" keep clear of what floats at the edges. */
export function useClearEdges(edges: Insets): void {
  const { camera } = useOpenBoard().view
  useLayoutEffect(() => camera.setClearEdges(edges), [camera, edges])
}
