import type { Point } from '../../shared/geometry/box'
import type { Command, CommandContext } from './command'
import { boxOfThings } from './ground'

/**
 * Opens the menu of what is selected, or of the board, at a point in CSS pixels from the viewport's top left; without
 * one at the top of the selection, or in the middle of the view where nothing of it is in sight.
 */
export const openMenu: Command<[at?: Point]> = {
  id: 'openMenu',
  labelKey: 'command.openMenu',
  group: 'panel',
  shortcuts: [{ key: 'ContextMenu' }, { key: 'F10', shift: true }],
  isEnabled: () => true,
  run: (ctx, at) => ctx.session.setState({ menu: at ?? topOfSelection(ctx) ?? middleOfView(ctx) }),
}

function topOfSelection(ctx: CommandContext): Point | null {
  const box = boxOfThings(ctx, ctx.session.getState().selection)
  if (box === null) return null
  const { width, height } = ctx.camera.viewport
  const top = ctx.camera.pageToScreen({ x: box.x + box.width / 2, y: box.y })
  const bottom = ctx.camera.pageToScreen({ x: box.x, y: box.y + box.height }).y
  const isInSight = top.x >= 0 && top.x <= width && bottom >= 0 && top.y <= height
  return isInSight ? { x: top.x, y: Math.max(0, top.y) } : null
}

function middleOfView({ camera }: CommandContext): Point {
  return { x: camera.viewport.width / 2, y: camera.viewport.height / 2 }
}
