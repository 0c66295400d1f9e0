import type { Point } from '../../shared/geometry/box'
import type { Viewport } from '../session/camera'

/** What is read of a WheelEvent. */
export type Wheel = {
  readonly deltaX: number
  readonly deltaY: number
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number
  readonly shiftKey: boolean
}

const LINE = 40
/** A notch of a wheel must not jump, a pinch of a trackpad must not crawl. */
const STRONGEST_NOTCH = 24
const ZOOM_SPEED = 0.01

/** Whether it zooms; with Shift a plain wheel always pans. */
export function isZoom(wheel: Wheel & { readonly ctrlKey: boolean; readonly metaKey: boolean }, plain: 'pan' | 'zoom') {
  return wheel.ctrlKey || wheel.metaKey || (plain === 'zoom' && !wheel.shiftKey)
}

/** By how many screen pixels the view moves; Shift turns a plain wheel sideways. */
export function panOfWheel(wheel: Wheel, viewport: Viewport): Point {
  const unit = [1, LINE, viewport.height][wheel.deltaMode] ?? 1
  const isTurned = wheel.shiftKey && wheel.deltaX === 0
  const x = isTurned ? wheel.deltaY : wheel.deltaX
  const y = isTurned ? 0 : wheel.deltaY
  return { x: 0 - x * unit, y: 0 - y * unit }
}

/** The zoom's factor; a trackpad's pinch arrives as a wheel with Ctrl. */
export function zoomOfWheel(wheel: Wheel): number {
  const delta = wheel.deltaY * (wheel.deltaMode === 0 ? 1 : LINE)
  return Math.exp(-Math.max(-STRONGEST_NOTCH, Math.min(STRONGEST_NOTCH, delta)) * ZOOM_SPEED)
}
