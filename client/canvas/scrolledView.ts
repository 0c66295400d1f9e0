import type { Box, Point } from '../../shared/geometry/box'
import { type Camera, type SeenView, viewAt } from '../session/camera'

/** Farther than this share of the view, painting all of it costs no more than moving what is there. */
const FARTHEST = 0.6

/**
 * From where the board is painted. While the view pans it lies whole device pixels from where all of it was painted
 * last, so that what is painted can be moved along; it is never farther than half a pixel from the camera.
 */
export class ScrolledView {
  private origin: SeenView
  private pixelRatio = 1
  private scrolled: Point = { x: 0, y: 0 }
  private seen: SeenView

  constructor(private readonly camera: Camera) {
    this.origin = viewAt(camera.state, camera.viewport)
    this.seen = this.origin
  }

  get view(): SeenView {
    return this.seen
  }

  /** All of it is painted now, with so many device pixels per CSS pixel. */
  settle(pixelRatio: number): void {
    this.origin = viewAt(this.camera.state, this.camera.viewport)
    this.pixelRatio = pixelRatio
    this.scrolled = { x: 0, y: 0 }
    this.seen = this.origin
  }

  /** Follows the camera. Gives how far what is painted has to be moved, in device pixels; null where that is no way there. */
  follow(pixelRatio: number): Point | null {
    const { state, viewport } = this.camera
    const { x, y, zoom } = this.origin.state
    if (zoom !== state.zoom || viewport !== this.origin.viewport || pixelRatio !== this.pixelRatio) return null
    const scale = zoom * pixelRatio
    const to = { x: Math.round((x - state.x) * scale), y: Math.round((y - state.y) * scale) }
    const shift = { x: to.x - this.scrolled.x, y: to.y - this.scrolled.y }
    const most = FARTHEST * pixelRatio
    if (Math.abs(shift.x) > viewport.width * most || Math.abs(shift.y) > viewport.height * most) return null
    this.scrolled = to
    this.seen = viewAt({ x: x - to.x / scale, y: y - to.y / scale, zoom }, viewport)
    return shift
  }

  /** The page boxes at the edges that a move by so many device pixels has brought into view. */
  uncovered({ x, y }: Point): Box[] {
    const box = this.seen.visibleBox()
    const scale = this.seen.state.zoom * this.pixelRatio
    const [wide, high] = [Math.abs(x) / scale, Math.abs(y) / scale]
    return [
      { ...box, x: x > 0 ? box.x : box.x + box.width - wide, width: wide },
      { ...box, y: y > 0 ? box.y : box.y + box.height - high, height: high },
    ].filter(({ width, height }) => width > 0 && height > 0)
  }
}
