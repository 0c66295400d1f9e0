import { type CanvasPointer, clickTolerance, type ToolContext } from './toolContext'

/** The topmost note under the pointer; a finger and a pen may miss it by a little. */
export function noteUnder(ctx: ToolContext, pointer: CanvasPointer): string | null {
  const reach = pointer.kind === 'mouse' ? 0 : clickTolerance(pointer.kind) / ctx.camera.state.zoom
  return ctx.noteAt(pointer.page, reach)
}
