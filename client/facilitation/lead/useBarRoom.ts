import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useOpenBoard } from '../../panels/openBoard'
import { BETWEEN } from './barWidths'

/** Between the bar and what keeps clear of it. CSS pixels. */
const AIR = 8
/** From the top of the panel with the title to the bar below it, as in LeadBar.module.css. CSS pixels. */
const BELOW = 62

const titlePanel = () => document.querySelector('[data-title-panel]')

/**
 * Tells how much room the bar takes: the camera keeps what it brings into view below it (`ledHeight`), and what stands at
 * the top goes down by --lead-below where the bar is not between the panels. --lead-bottom is where the bar ends. Where the
 * panel with the title says more than usual, the bar goes down by --lead-pushed.
 */
export function useBarRoom(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null)
  const { session } = useOpenBoard().view
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return
    const { style, dataset } = document.documentElement
    const between = matchMedia(BETWEEN)
    const tell = () => {
      const panel = between.matches ? null : titlePanel()
      const pushed = Math.max(0, (panel?.clientHeight ?? 0) + AIR - BELOW)
      style.setProperty('--lead-pushed', `${pushed}px`)
      const { bottom, height } = element.getBoundingClientRect()
      const isThere = height > 0
      const ledHeight = isThere ? Math.round(bottom) + AIR : 0
      if (session.getState().ledHeight !== ledHeight) session.setState({ ledHeight })
      style.setProperty('--lead-below', isThere && !between.matches ? `${pushed + Math.round(height) + AIR}px` : '0px')
      style.setProperty('--lead-bottom', `${ledHeight}px`)
      if (isThere) dataset.led = ''
      else delete dataset.led
    }
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    const panel = titlePanel()
    if (panel !== null) observer.observe(panel)
    window.addEventListener('resize', tell)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', tell)
      style.removeProperty('--lead-pushed')
      style.removeProperty('--lead-below')
      style.removeProperty('--lead-bottom')
      delete dataset.led
      session.setState({ ledHeight: 0 })
    }
  }, [session])
  return bar
}
