import { type Box, expandBox } from '../../shared/geometry/box'
import type { SeenView } from '../session/camera'

/** The view and what casts its shadow into it. */
export function paintedBox(camera: SeenView): Box {
  return expandBox(camera.visibleBox(), 60)
}
