import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Insets } from '../session/camera'
import type { WindowName } from '../session/types'
import { useOpenBoard } from './openBoard'
import { PHONE, useMediaQuery } from './useMediaQuery'

/** What a window beside the board takes: a column at the right, on a phone a band at the top. CSS pixels. */
const PANEL_WIDTH = 372
const WIDE_PANEL_WIDTH = 452
/** The zoom, where it stands up beside a panel and there is room for both. */
const ZOOM_WIDTH = 84
const ZOOM_BESIDE = '(min-width: 900px) and (max-width: 1359px)'
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
  const zoom = useMediaQuery(ZOOM_BESIDE) ? ZOOM_WIDTH : 0
  useLayoutEffect(() => {
    const panelHeight = window === null ? undefined : PANEL_HEIGHTS[window]
    const isLow = window === 'lead' || window === 'telling' || window === 'similar'
    const width = zoom + (window === 'telling' ? WIDE_PANEL_WIDTH : PANEL_WIDTH)
    const isBeside = panelHeight !== undefined || isLow
    const top = Math.max(edges.top, ledHeight === 0 ? 0 : ledHeight + (isPhone ? SWITCH : LABEL))
    if (!isBeside) camera.setClearEdges({ ...edges, top })
    else if (!isPhone) camera.setClearEdges({ ...edges, top, right: Math.max(edges.right, width) })
    else if (panelHeight !== undefined) camera.setClearEdges({ ...edges, top: ledHeight + panelHeight })
    // What one holds in one hand is at the bottom there.
    else camera.setClearEdges({ ...edges, top, bottom: innerHeight * SHEET_SHARE })
  }, [camera, edges, window, ledHeight, isPhone, zoom])
}

/** What is brought into view may be a support, whose title stands above it. CSS pixels. */
const LABEL = 40
/** On a phone the switch to the list stands below the bar. CSS pixels. */
const SWITCH = 60
/** Of the height, on a phone. */
const SHEET_SHARE = 0.66
