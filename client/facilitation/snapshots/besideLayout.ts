import { useLayoutEffect, useSyncExternalStore } from 'react'
import { centerOf } from '../../../shared/geometry/box'
import type { Camera } from '../../session/camera'

/** Where a snapshot stands: at the right of the present, below it, or in its place, one at a time. */
export type BesideLayout = 'right' | 'below' | 'cover'

/** Where two boards would each have too little room for what floats around one. */
const COVERS = '(max-width: 599px), (max-height: 559px), (max-width: 959px) and (orientation: landscape)'
const STANDS = '(orientation: portrait)'

export function useBesideLayout(): BesideLayout {
  return useSyncExternalStore(onScreenChange, readLayout)
}

function readLayout(): BesideLayout {
  if (matchMedia(COVERS).matches) return 'cover'
  return matchMedia(STANDS).matches ? 'below' : 'right'
}

function onScreenChange(listener: () => void): () => void {
  const lists = [matchMedia(COVERS), matchMedia(STANDS)]
  for (const list of lists) list.addEventListener('change', listener)
  return () => {
    for (const list of lists) list.removeEventListener('change', listener)
  }
}

/** Makes room beside the board; what was in view stays in view, smaller, and is as large as before in the end. */
export function useRoomBeside(layout: BesideLayout, camera: Camera): void {
  useLayoutEffect(() => {
    if (layout === 'cover') return
    const { dataset } = document.documentElement
    const release = keepSeen(camera)
    // The page and what floats on it keep to the rest by this.
    dataset.beside = layout
    return () => {
      delete dataset.beside
      release()
    }
  }, [layout, camera])
}

function keepSeen(camera: Camera): () => void {
  const seen = camera.visibleBox()
  const before = camera.state.zoom
  let factor = 1
  const stop = onceResized(camera, () => {
    camera.fitBox(seen, { margin: 0, maxZoom: before })
    factor = camera.state.zoom / before
  })
  return () => {
    stop()
    const middle = centerOf(camera.visibleBox())
    const zoom = camera.state.zoom / factor
    onceResized(camera, () => {
      const { width, height } = camera.viewport
      camera.set({ x: middle.x - width / 2 / zoom, y: middle.y - height / 2 / zoom, zoom })
    })
  }
}

function onceResized(camera: Camera, run: () => void): () => void {
  const before = camera.viewport
  const stop = camera.subscribe(() => {
    if (camera.viewport === before) return
    stop()
    run()
  })
  return stop
}
