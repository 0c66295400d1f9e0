import type { Box } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'

/** As it lies, straight. */
export function boxOf(note: { readonly x: number; readonly y: number }): Box {
  return { x: note.x, y: note.y, width: NOTE_SIZE, height: NOTE_SIZE }
}
