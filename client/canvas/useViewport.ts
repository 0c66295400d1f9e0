import { useSyncExternalStore } from 'react'
import type { Camera, Viewport } from '../session/camera'

/** The board's size on the screen; React sees of the camera nothing else. */
export function useViewport(camera: Camera): Viewport {
  return useSyncExternalStore(camera.subscribe, () => camera.viewport)
}
