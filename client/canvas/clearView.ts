import type { Box } from '../../shared/geometry/box'
import type { Camera } from '../session/camera'

/** Room around what is written in, for the bars at the edges. CSS pixels. */
export const MARGIN = 24

/** Shows what is written in, again whenever a keyboard on the screen or a turn of the device changes the room for it. */
export function whileWriting(camera: Camera, bringIntoView: () => void): () => void {
  const show = () => camera.hold.lift(bringIntoView)
  show()
  const stop = new AbortController()
  for (const event of ['resize', 'scroll']) window.visualViewport?.addEventListener(event, show, stop)
  let { viewport } = camera
  const unsubscribe = camera.subscribe(() => {
    if (camera.viewport === viewport) return
    viewport = camera.viewport
    show()
  })
  return () => {
    stop.abort()
    unsubscribe()
  }
}

/** Moves the view so that a box of the screen lies in what panels and a keyboard leave clear. */
export function panIntoClear(camera: Camera, field: HTMLElement, box: Box): void {
  const clear = clearOfPanels(camera, freeHeight(field, camera.viewport.height), box.height)
  camera.panBy(inside(box.x, box.width, clear.left, clear.right), inside(box.y, box.height, clear.top, clear.bottom))
}

/**
 * What panels and a keyboard leave of the board for something of this height, on the screen. The panels at the bottom lie
 * under a keyboard; between those at the top there is room where a keyboard leaves none below them.
 */
function clearOfPanels(camera: Camera, free: ReturnType<typeof freeHeight>, height: number) {
  const box = camera.clearBox()
  const start = camera.pageToScreen(box)
  const end = camera.pageToScreen({ x: box.x + box.width, y: box.y + box.height })
  const bottom = free.hasKeyboard ? free.end - MARGIN : Math.min(end.y, free.end - MARGIN)
  const top = bottom - start.y < height ? free.start + MARGIN : Math.max(free.start + MARGIN, start.y)
  return { left: start.x, right: end.x, top, bottom }
}

/** What a keyboard leaves of the board, from its top. A keyboard covers the page, or the browser moves the page up. */
export function freeHeight(field: HTMLElement, height: number): { start: number; end: number; hasKeyboard: boolean } {
  const seen = window.visualViewport
  if (seen === null) return { start: 0, end: height, hasKeyboard: false }
  const top = field.offsetParent?.getBoundingClientRect().top ?? 0
  const start = Math.max(0, seen.offsetTop - top)
  const end = Math.min(height, seen.offsetTop + seen.height - top)
  return { start, end, hasKeyboard: end - start < height * 0.85 }
}

/** By how much to shift a stretch so that it lies between two ends; the first wins where it is too long. */
function inside(start: number, length: number, first: number, last: number): number {
  if (start < first) return first - start
  const over = start + length - last
  return over > 0 ? Math.max(-over, first - start) : 0
}
