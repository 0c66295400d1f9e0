import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { expandBox } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { BoardRenderer } from './boardRenderer'
import { boxOf } from './boardScene'
import { freeHeight, MARGIN, panIntoClear, whileWriting } from './clearView'

/** Smaller than this on the screen, nobody can read what they write. CSS pixels. */
const READABLE = 110

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
    const shown = camera.state.zoom * NOTE_METRICS.size
    panIntoClear(camera, field, { ...camera.pageToScreen(corner), width: shown, height: shown })
  }
  return whileWriting(camera, show)
}
