import { useEffect } from 'react'

/** Keeps the device awake while the page is seen, where browsers do that: not over plain http. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let isWanted = true
    let held: WakeLockSentinel | null = null
    const request = async () => {
      if (document.visibilityState !== 'visible' || (held !== null && !held.released)) return
      const lock = await navigator.wakeLock.request('screen').catch(() => null)
      if (isWanted) held = lock
      else void lock?.release()
    }
    const look = () => void request()
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      isWanted = false
      document.removeEventListener('visibilitychange', look)
      void held?.release()
    }
  }, [])
}
