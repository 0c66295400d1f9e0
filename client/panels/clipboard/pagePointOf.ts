import type { Point } from '../../../shared/geometry/box'
import type { Camera } from '../../session/camera'

const BOARD = '[data-board-canvas]'

/** The page point under a point of the window; null where no board is shown. */
export function pagePointOf({ clientX, clientY }: { clientX: number; clientY: number }, camera: Camera): Point | null {
  const box = document.querySelector(BOARD)?.getBoundingClientRect()
  return box === undefined ? null : camera.screenToPage({ x: clientX - box.left, y: clientY - box.top })
}

export function isOnBoard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(BOARD) !== null
}
