import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { expandBox } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { BoardRenderer } from './boardRenderer'
import { boxOf } from './boardScene'

/** Smaller than this on the screen, nobody can read what they write. CSS pixels. */
const READABLE = 110
/** Room around the note, for the bars at the edges. CSS pixels. */
const MARGIN = 24

/** Brings a note that is opened into view, and keeps it above a keyboard on the screen. Gives what ends that. */
export function bringNoteIntoView({ camera }: BoardView, id: string, renderer: BoardRenderer): () => void {
  const keyboard = window.visualViewport
  const show = () => {
    const corner = renderer.shownPosition(id)
    if (corner === null) return
    if (camera.state.zoom * NOTE_METRICS.size < READABLE) camera.fitBox(expandBox(boxOf(corner), 100))
    const free = Math.min(camera.viewport.height, keyboard?.height ?? camera.viewport.height)
    const at = camera.pageToScreen(corner)
    const side = camera.state.zoom * NOTE_METRICS.size
    camera.panBy(inside(at.x, side, camera.viewport.width), inside(at.y, side, free))
  }
  show()
  keyboard?.addEventListener('resize', show)
  return () => keyboard?.removeEventListener('resize', show)
}

/** By how much to shift a stretch so that it lies inside; its start wins where it is too long. */
function inside(start: number, length: number, room: number): number {
  if (start < MARGIN) return MARGIN - start
  const over = start + length + MARGIN - room
  return over > 0 ? Math.max(-over, MARGIN - start) : 0
}
