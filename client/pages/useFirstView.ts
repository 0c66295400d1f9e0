import { useEffect } from 'react'
import { isLive } from '../../shared/queries/isLive'
import type { BoardView } from '../board/boardView'
import type { OpenBoard } from '../panels/openBoard'

/**
 * Everything in view at first; on an empty board the page's origin in the middle. Supports may come a moment after the
 * board: who has not moved the view by then sees it all once more.
 */
export function useFirstView({ view, keepsView }: OpenBoard): void {
  useEffect(() => {
    if (keepsView) return
    const { camera, commands, supports } = view
    const show = () => {
      const { width, height } = camera.viewport
      if (width === 0 || height === 0) return false
      if (isEmpty(view)) camera.set({ x: -width / 2, y: -height / 2, zoom: 1 })
      else commands.zoomToFit.run()
      return true
    }
    let shown = show() ? camera.state : null
    const stopCamera = camera.subscribe(() => {
      const { width, height } = camera.viewport
      if (shown !== null || width === 0 || height === 0) return
      shown = camera.state
      show()
      shown = camera.state
    })
    const stopSupports = supports.onChange(() => {
      if (shown === null || camera.state !== shown) return
      stopSupports()
      show()
    })
    return () => {
      stopCamera()
      stopSupports()
    }
  }, [view, keepsView])
}

function isEmpty({ projection, supports }: BoardView): boolean {
  if (supports.supports.size > 0) return false
  return ![projection.notes, projection.cards, projection.clusters].some((records) =>
    [...records.values()].some(isLive),
  )
}
