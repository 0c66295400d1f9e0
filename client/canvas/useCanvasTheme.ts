import { useSyncExternalStore } from 'react'
import { type CanvasTheme, DARK_THEME, LIGHT_THEME } from '../../shared/drawing/theme'

const DARK = '(prefers-color-scheme: dark)'

/** The theme that the page has: the person's choice on the root (`data-theme`), else the device's. */
export function useCanvasTheme(): CanvasTheme {
  return useSyncExternalStore(subscribe, readTheme)
}

function readTheme(): CanvasTheme {
  const chosen = document.documentElement.dataset.theme
  const isDark = chosen === undefined ? window.matchMedia(DARK).matches : chosen === 'dark'
  return isDark ? DARK_THEME : LIGHT_THEME
}

function subscribe(listener: () => void): () => void {
  const device = window.matchMedia(DARK)
  const choice = new MutationObserver(listener)
  device.addEventListener('change', listener)
  choice.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    device.removeEventListener('change', listener)
    choice.disconnect()
  }
}
