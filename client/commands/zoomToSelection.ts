import type { Command } from './command'
import { boxOfThings } from './ground'

export const zoomToSelection: Command = {
  id: 'zoomToSelection',
  labelKey: 'command.zoomToSelection',
  group: 'view',
  shortcuts: [{ code: 'Digit2', shift: true }],
  isEnabled: (ctx) => ctx.session.getState().selection.size > 0,
  run: (ctx) => {
    const box = boxOfThings(ctx, ctx.session.getState().selection)
    if (box !== null) ctx.camera.fitBox(box, { maxZoom: 2 })
  },
}
