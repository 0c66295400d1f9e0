import { type RefObject, useLayoutEffect } from 'react'

/** Tells the styles, as --outline-width, how much of the right edge the outline takes where it floats, its margin too. */
export function useOutlineSpace(panel: RefObject<HTMLElement | null>, fills: boolean): void {
  useLayoutEffect(() => {
    const element = panel.current
    if (element === null || fills) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--outline-width', `${element.offsetWidth + 12}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty('--outline-width')
    }
  }, [panel, fills])
}
