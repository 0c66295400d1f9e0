import { boxAround } from '../../shared/geometry/box'
import { contentBoxes } from '../../shared/queries/contentBoxes'
import type { Command } from './command'

/** Everything on the board in view. */
export const zoomToFit: Command = {
  id: 'zoomToFit',
  labelKey: 'zoom.fit',
  group: 'view',
  shortcuts: [{ code: 'Digit1', shift: true }],
  isEnabled: () => true,
  run: (ctx) => {
    const box = boxAround(contentBoxes(ctx.projection))
    if (box !== null) ctx.camera.fitBox(box)
  },
}
