import { noteMatrix } from '../../shared/drawing/drawNotes'
import type { Camera } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'

type Shown = Pick<BoardRenderer, 'scene' | 'hand' | 'surfaces' | 'shownPosition'>

/**
 * The CSS transform that takes page units from a note's top left to where the canvas paints them, turned and lifted as
 * the note is; null for a note that is not there. For elements at the board's top left with their origin there.
 */
export function overNote(id: string, camera: Camera, shown: Shown): string | null {
  const note = shown.scene.note(id)
  const at = shown.shownPosition(id)
  if (note === null || at === null) return null
  const isLifted = shown.hand.holdings.some(({ how, ids }) => how === 'drag' && ids.includes(id))
  const matrix = noteMatrix(camera.state, note, {
    pixelRatio: shown.surfaces.above.pixelRatio,
    height: isLifted ? 'lifted' : 'lying',
    offset: { x: at.x - note.x, y: at.y - note.y },
  })
  return `matrix(${matrix.join(',')})`
}
