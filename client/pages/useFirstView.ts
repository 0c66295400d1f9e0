import { useEffect } from 'react'
import type { BoardView } from '../board/boardView'
import type { OpenBoard } from '../panels/openBoard'

/**
 * Everything in view at first; on an empty board the page's origin in the middle. Supports may come after the rest: then
 * they are shown, unless the person has gone elsewhere meanwhile.
 */
export function useFirstView({ view }: OpenBoard): void {
  useEffect(() => {
    const { camera } = view
    const stops: (() => void)[] = []
    const show = () => {
      const { width, height } = camera.viewport
      if (width === 0 || height === 0) return false
      if (showAll(view)) return true
      camera.set({ x: -width / 2, y: -height / 2, zoom: 1 })
      stops.push(showOnceSupportsCome(view))
      return true
    }
    if (!show()) {
      const stop = camera.subscribe(() => {
        stop()
        show()
      })
      stops.push(stop)
    }
    return () => {
      for (const stop of stops) stop()
    }
  }, [view])
}

/** False where there is nothing to show. */
function showAll({ projection: { notes, cards, zones }, commands }: BoardView): boolean {
  if (notes.size === 0 && cards.size === 0 && zones.size === 0) return false
  commands.zoomToFit.run()
  return true
}

function showOnceSupportsCome(view: BoardView): () => void {
  const { camera, projection } = view
  const { state } = camera
  const stop = projection.onChange(({ hasZonesMoved }) => {
    const hasGoneElsewhere = camera.state !== state
    if (hasGoneElsewhere || (hasZonesMoved && showAll(view))) stop()
  })
  return stop
}
