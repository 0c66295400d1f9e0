import { type RefObject, useEffect } from 'react'

/** Less than this is a browser's bar coming or going. CSS pixels. */
const KEYBOARD = 120

/** Tells the styles, as --keyboard-height, how much of the page a keyboard on the screen covers. */
export function useKeyboardInset(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport } = window
    const element = panel.current
    if (visualViewport === null || element === null) return
    const follow = () => {
      const covered = Math.round(innerHeight - visualViewport.height - visualViewport.offsetTop)
      const isOpen = covered >= KEYBOARD && visualViewport.scale < 1.05
      element.style.setProperty('--keyboard-height', `${isOpen ? covered : 0}px`)
      element.toggleAttribute('data-keyboard', isOpen)
      if (isOpen) document.activeElement?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
    }
    follow()
    for (const kind of ['resize', 'scroll']) visualViewport.addEventListener(kind, follow)
    return () => {
      for (const kind of ['resize', 'scroll']) visualViewport.removeEventListener(kind, follow)
    }
  }, [panel])
}
