import { setSelection, toggleSelection } from '../../session/session'
import { isBeyondClick, type ToolContext } from '../toolContext'
import { dragNotes } from './dragging'
import { setOff } from './panning'
import { IDLE, type SelectHandlers } from './selectState'

export const pointingNote: SelectHandlers<'pointingNote'> = {
  onPointerMove(ctx, { id, down }, pointer) {
    if (!isBeyondClick(down, pointer)) return undefined
    if (!ctx.canWrite) return setOff(ctx, down.screen, pointer)
    if (ctx.isHeldByOther(id)) return undefined
    return dragNotes(ctx, notesToDrag(ctx, id, down.shift), down, pointer)
  },
  onPointerUp(ctx, { id }, pointer) {
    if (pointer.shift) toggleSelection(ctx.session, [id])
    else setSelection(ctx.session, [id])
    return IDLE
  },
  onCancel: () => IDLE,
}

/**
 * The whole selection if the note belongs to it, or with Shift joins it, else the note alone; never what another person
 * holds.
 */
function notesToDrag(ctx: ToolContext, id: string, joins: boolean): string[] {
  const { selection } = ctx.session.getState()
  if (!selection.has(id)) setSelection(ctx.session, joins ? [...selection, id] : [id])
  return [...ctx.session.getState().selection].filter((selected) => !ctx.isHeldByOther(selected))
}
