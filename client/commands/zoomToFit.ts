import type { Command } from './command'
import { boxOfNotes, liveNoteIds } from './queries'

/** Everything on the board in view. */
export const zoomToFit: Command = {
  id: 'zoomToFit',
  labelKey: 'zoom.fit',
  group: 'view',
  shortcuts: [{ code: 'Digit1', shift: true }],
  isEnabled: () => true,
  run: (ctx) => {
    const box = boxOfNotes(ctx, liveNoteIds(ctx))
    if (box !== null) ctx.camera.fitBox(box)
  },
}
