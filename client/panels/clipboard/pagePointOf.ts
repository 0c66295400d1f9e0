import type { Point } from '../../../shared/geometry/box'
import type { Camera } from '../../session/camera'

/** The one that is worked on, not what stands beside it. */
const BOARD = '[data-board-canvas]:not([data-own-board] *)'

/** The page point under a point of the window; null where no board is shown. */
export function pagePointOf({ clientX, clientY }: { clientX: number; clientY: number }, camera: Camera): Point | null {
  const box = document.querySelector(BOARD)?.getBoundingClientRect()
  return box === undefined ? null : camera.screenToPage({ x: clientX - box.left, y: clientY - box.top })
}

export function isOnBoard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(BOARD) !== null
}
