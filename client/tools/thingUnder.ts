import { setSelection } from '../session/session'
import { type CanvasPointer, clickTolerance, type ThingHit, type ToolContext } from './toolContext'

/** The topmost note or island under the pointer; a finger and a pen may miss it by a little. */
export function thingUnder(ctx: ToolContext, pointer: CanvasPointer): ThingHit | null {
  const reach = pointer.kind === 'mouse' ? 0 : clickTolerance(pointer.kind) / ctx.camera.state.zoom
  return ctx.thingAt(pointer.page, reach)
}

/** The same but for the ground of an island, which is held by its title card. */
export function heldUnder(ctx: ToolContext, pointer: CanvasPointer): string | null {
  const hit = thingUnder(ctx, pointer)
  return hit === null || hit.part === 'ground' ? null : hit.id
}

/**
 * The relation there: its line wins over the bare board and over an island's ground, and any note, card or title over it.
 * Between two of these a line is hit that the pointer is on, though both are within reach.
 */
export function lineUnder(ctx: ToolContext, pointer: CanvasPointer): string | null {
  if (isSolid(ctx.thingAt(pointer.page, 0))) return null
  const reach = clickTolerance(pointer.kind) / ctx.camera.state.zoom
  return ctx.relationAt(pointer.page, isSolid(thingUnder(ctx, pointer)) ? reach / 2 : reach)
}

function isSolid(hit: ThingHit | null): boolean {
  return hit !== null && hit.part !== 'ground'
}

/** Selects the relation there, else these. */
export function selectUnder(ctx: ToolContext, pointer: CanvasPointer, ids: readonly string[]): void {
  const line = lineUnder(ctx, pointer)
  if (line === null) setSelection(ctx.session, ids)
  else ctx.commands.selectRelation.run(line)
}
