import type { Point } from '../../shared/geometry/box'
import type { Command } from './command'
import { placeSupportIn } from './resizeSupport'
import { canChangeSupport } from './supportDoc'

/** Moves a support by so many page units, and with it all that lies in its zones: one write. */
export const moveSupport: Command<[id: string, way: Point]> = {
  id: 'moveSupport',
  labelKey: 'supports.move',
  group: null,
  shortcuts: [],
  isEnabled: canChangeSupport,
  run: (ctx, id, { x, y }) => {
    const box = ctx.supports.supports.get(id)?.box
    if (box !== undefined && (x !== 0 || y !== 0)) placeSupportIn(ctx, id, { ...box, x: box.x + x, y: box.y + y })
  },
}
