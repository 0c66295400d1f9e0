import { type Box, boxAround } from '../../shared/geometry/box'
import { contentBoxes } from '../../shared/queries/contentBoxes'
import type { Command, CommandContext } from './command'

/** Everything on the board in view. */
export const zoomToFit: Command = {
  id: 'zoomToFit',
  labelKey: 'zoom.fit',
  group: 'view',
  shortcuts: [{ code: 'Digit1', shift: true }],
  isEnabled: () => true,
  run: (ctx) => {
    const box = boxAround([...contentBoxes(ctx.projection), ...supportBoxes(ctx)])
    if (box !== null) ctx.camera.fitBox(box)
  },
}

/** Of a support's height, what its title takes above it from where all of it is seen. */
const TITLE = 0.08

/** With their titles, also those that are only prepared. */
function supportBoxes({ supports }: CommandContext): Box[] {
  return [...supports.supports.values()].map(({ box: { x, y, width, height } }) => {
    return { x, y: y - height * TITLE, width, height: height * (1 + TITLE) }
  })
}
