import { setSelection, toggleSelection } from '../../session/session'
import { isBeyondClick, type ToolContext } from '../toolContext'
import { dragNotes } from './dragging'
import { IDLE, type SelectHandlers } from './selectState'

export const pointingNote: SelectHandlers<'pointingNote'> = {
  onPointerMove(ctx, { id, down }, pointer) {
    if (!isBeyondClick(down, pointer)) return undefined
    if (!ctx.canWrite) return { name: 'panning', last: down.screen, hasMoved: true }
    if (ctx.isHeldByOther(id)) return undefined
    return dragNotes(ctx, notesToDrag(ctx, id), down, pointer)
  },
  onPointerUp(ctx, { id }, pointer) {
    if (pointer.shift) toggleSelection(ctx.session, [id])
    else setSelection(ctx.session, [id])
    return IDLE
  },
  onCancel: () => IDLE,
}

/** The whole selection if the note belongs to it, else the note alone; never what another person holds. */
function notesToDrag(ctx: ToolContext, id: string): string[] {
  if (!ctx.session.getState().selection.has(id)) setSelection(ctx.session, [id])
  return [...ctx.session.getState().selection].filter((selected) => !ctx.isHeldByOther(selected))
}
