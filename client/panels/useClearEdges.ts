import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Insets } from '../session/camera'
import type { WindowName } from '../session/types'
import { useOpenBoard } from './openBoard'
import { PHONE, useMediaQuery } from './useMediaQuery'

/** What a window beside the board takes: a column at the right, on a phone a band at the top. CSS pixels. */
const PANEL_WIDTH = 372
const WIDE_PANEL_WIDTH = 452
const PANEL_HEIGHTS: Partial<Record<WindowName, number>> = {
  find: 290,
  filter: 370,
  overview: 370,
  people: 370,
  snapshots: 370,
}

/** Makes what is brought into view keep clear of what floats at the edges, and of the bar that says what is led. */
export function useClearEdges(edges: Insets): void {
  const { camera, session } = useOpenBoard().view
  const window = useStore(session, (state) => state.window)
  const ledHeight = useStore(session, (state) => state.ledHeight)
  const isPhone = useMediaQuery(PHONE)
  useLayoutEffect(() => {
    const panelHeight = window === null ? undefined : PANEL_HEIGHTS[window]
    const isLow = window === 'lead' || window === 'telling'
    const width = window === 'telling' ? WIDE_PANEL_WIDTH : PANEL_WIDTH
    const isBeside = panelHeight !== undefined || isLow
    const top = Math.max(edges.top, ledHeight === 0 ? 0 : ledHeight + (isPhone ? SWITCH : LABEL))
    if (!isBeside) camera.setClearEdges({ ...edges, top })
    else if (!isPhone) camera.setClearEdges({ ...edges, top, right: Math.max(edges.right, width) })
    else if (panelHeight !== undefined) camera.setClearEdges({ ...edges, top: ledHeight + panelHeight })
    // What the facilitator holds in one hand is at the bottom there.
    else camera.setClearEdges({ ...edges, top, bottom: innerHeight * LEAD_SHARE })
  }, [camera, edges, window, ledHeight, isPhone])
}

/** What is brought into view may be a support, whose title stands above it. CSS pixels. */
const LABEL = 40
/** On a phone the switch to the list stands below the bar. CSS pixels. */
const SWITCH = 60
/** Of the height, on a phone. */
const LEAD_SHARE = 0.66
