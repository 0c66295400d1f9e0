import type { Box } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { DragPreview, ToolContext } from '../tools/toolContext'
import type { BoardScene } from './boardScene'

/** Where tools show what is not yet written. */
export type Previews = {
  showDrag(drag: DragPreview | null): void
  showMarquee(box: Box | null): void
}

/** What the tools see of a board: what the scene shows, and what others hold. */
export function createBoardToolContext(view: BoardView, scene: BoardScene, previews: Previews): ToolContext {
  /** What others hold is shown elsewhere than where the document has it. */
  const heldByOthers = () => new Set([...view.presence.others.values()].flatMap(({ drag }) => drag?.ids ?? []))
  return {
    session: view.session,
    camera: view.camera,
    commands: view.commands,
    canWrite: view.canWrite,
    noteAt: (point, reach) => scene.noteAt(point, reach, heldByOthers()),
    notesIn(box) {
      const held = heldByOthers()
      return scene.notesMeeting(box).flatMap((note) => (held.has(note.id) ? [] : [note.id]))
    },
    isHeldByOther: (id) => heldByOthers().has(id),
    previewDrag(drag) {
      previews.showDrag(drag)
      view.presence.setDrag(drag?.copies ? null : drag)
    },
    previewMarquee: (box) => previews.showMarquee(box),
  }
}
