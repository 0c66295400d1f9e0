import { useSyncExternalStore } from 'react'

/** Below this the chrome is one bar at the bottom. */
export const PHONE = '(max-width: 599px)'

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
