import { closeText, toggleSelection } from '../session/session'
import { selectUnder, thingUnder } from './thingUnder'
import type { CanvasPointer, ToolContext } from './toolContext'

/**
 * Opens the menu at the pointer, for what lies under it: a note or cluster that is selected stands for the selection,
 * another one for itself, a relation's line for it, the bare board for the board. What was gathered with the tool for several stays gathered.
 */
export function openMenuAt(ctx: ToolContext, pointer: CanvasPointer): void {
  const id = thingUnder(ctx, pointer)?.id ?? null
  const { selection, tool } = ctx.session.getState()
  closeText(ctx.session)
  if (tool === 'several') {
    if (id !== null && !selection.has(id)) toggleSelection(ctx.session, [id])
  } else if (id === null || !selection.has(id)) selectUnder(ctx, pointer, id === null ? [] : [id])
  ctx.commands.openMenu.run(pointer.screen)
}
