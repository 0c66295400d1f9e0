import { useEffect } from 'react'
import type { OpenBoard } from '../panels/openBoard'

/** Everything in view at first; on an empty board the page's origin in the middle. */
export function useFirstView({ view }: OpenBoard): void {
  useEffect(() => {
    const { camera, commands, projection } = view
    const show = () => {
      const { width, height } = camera.viewport
      if (width === 0 || height === 0) return false
      if (projection.notes.size === 0) camera.set({ x: -width / 2, y: -height / 2, zoom: 1 })
      else commands.zoomToFit.run()
      return true
    }
    if (show()) return
    const stop = camera.subscribe(() => {
      stop()
      show()
    })
    return stop
  }, [view])
}
