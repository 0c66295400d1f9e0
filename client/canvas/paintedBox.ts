import { type Box, expandBox } from '../../shared/geometry/box'
import type { Camera } from '../session/camera'

/** The view and what casts its shadow into it. */
export function paintedBox(camera: Camera): Box {
  return expandBox(camera.visibleBox(), 60)
}
