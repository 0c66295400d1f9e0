import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Insets } from '../session/camera'
import type { WindowName } from '../session/types'
import { useOpenBoard } from './openBoard'
import { PHONE, useMediaQuery } from './useMediaQuery'

/** What a window beside the board takes: a column at the right, on a phone a band at the top. CSS pixels. */
const PANEL_WIDTH = 372
const PANEL_HEIGHTS: Partial<Record<WindowName, number>> = { find: 290, filter: 370, overview: 370 }

/** Makes what is brought into view keep clear of what floats at the edges. */
export function useClearEdges(edges: Insets): void {
  const { camera, session } = useOpenBoard().view
  const panelHeight = useStore(session, ({ window }) => (window === null ? undefined : PANEL_HEIGHTS[window]))
  const isPhone = useMediaQuery(PHONE)
  useLayoutEffect(() => {
    if (panelHeight === undefined) camera.setClearEdges(edges)
    else if (isPhone) camera.setClearEdges({ ...edges, top: panelHeight })
    else camera.setClearEdges({ ...edges, right: Math.max(edges.right, PANEL_WIDTH) })
  }, [camera, edges, panelHeight, isPhone])
}
