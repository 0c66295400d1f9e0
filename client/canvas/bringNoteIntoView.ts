import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { expandBox } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { Camera } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import { boxOf } from './boardScene'

/** Smaller than this on the screen, nobody can read what they write. CSS pixels. */
const READABLE = 110
/** Room around the note, for the bars at the edges. CSS pixels. */
const MARGIN = 24

/**
 * Brings a note that is opened into view, and keeps it above a keyboard on the screen, which covers the page or makes
 * it smaller, and through a turn of the device. Gives what ends that.
 */
export function bringNoteIntoView(
  { camera }: BoardView,
  id: string,
  renderer: BoardRenderer,
  field: HTMLElement,
): () => void {
  const show = () => {
    const corner = renderer.shownPosition(id)
    if (corner === null) return
    if (camera.state.zoom * NOTE_METRICS.size < READABLE) camera.fitBox(expandBox(boxOf(corner), 100))
    const free = freeHeight(field, camera.viewport.height)
    const side = camera.state.zoom * NOTE_METRICS.size
    if (free.hasKeyboard && side + 2 * MARGIN > free.end - free.start) {
      const size = Math.max(READABLE, free.end - free.start - 2 * MARGIN)
      if (size < side) camera.zoomAt(camera.pageToScreen(corner), size / side)
    }
    const at = camera.pageToScreen(corner)
    const shown = camera.state.zoom * NOTE_METRICS.size
    const clear = clearOfPanels(camera, free, shown)
    camera.panBy(inside(at.x, shown, clear.left, clear.right), inside(at.y, shown, clear.top, clear.bottom))
  }
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

/**
 * What panels and a keyboard leave of the board for a note of this size, on the screen. The panels at the bottom lie
 * under a keyboard; between those at the top there is room where a keyboard leaves none below them.
 */
function clearOfPanels(camera: Camera, free: ReturnType<typeof freeHeight>, size: number) {
  const box = camera.clearBox()
  const start = camera.pageToScreen(box)
  const end = camera.pageToScreen({ x: box.x + box.width, y: box.y + box.height })
  const bottom = free.hasKeyboard ? free.end - MARGIN : Math.min(end.y, free.end - MARGIN)
  const top = bottom - start.y < size ? free.start + MARGIN : Math.max(free.start + MARGIN, start.y)
  return { left: start.x, right: end.x, top, bottom }
}

/** What a keyboard leaves of the board, from its top. A keyboard covers the page, or the browser moves the page up. */
function freeHeight(field: HTMLElement, height: number): { start: number; end: number; hasKeyboard: boolean } {
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
