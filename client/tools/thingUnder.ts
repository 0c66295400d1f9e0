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
