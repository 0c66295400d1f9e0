import type { Box } from '../../shared/geometry/box'
import type { DragPreview, ToolContext } from '../tools/toolContext'
import type { BoardScene } from './boardScene'
import type { BoardView } from './boardView'

/** Where tools show what is not yet written. */
export type Previews = {
  showDrag(drag: DragPreview | null): void
  showMarquee(box: Box | null): void
}

/** What the tools see of a board: what the scene shows, and what others hold. */
export function createBoardToolContext(view: BoardView, scene: BoardScene, previews: Previews): ToolContext {
  return {
    session: view.session,
    camera: view.camera,
    commands: view.commands,
    canWrite: view.canWrite,
    noteAt: (point, reach) => scene.noteAt(point, reach),
    notesIn: (box) => scene.notesMeeting(box).map((note) => note.id),
    isHeldByOther(id) {
      for (const { drag } of view.presence.others.values()) if (drag?.ids.includes(id) === true) return true
      return false
    },
    previewDrag(drag) {
      previews.showDrag(drag)
      view.presence.setDrag(drag)
    },
    previewMarquee: (box) => previews.showMarquee(box),
  }
}
