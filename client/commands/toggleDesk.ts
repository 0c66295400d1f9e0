import type { Command } from './command'
import { swapDesk } from './swapDesk'

/** From the board to one's own desk, and back. While everybody is held they look at the board. */
export const toggleDesk: Command = {
  id: 'toggleDesk',
  labelKey: 'desks.toggle',
  group: 'panel',
  shortcuts: [{ key: 'w' }],
  isEnabled: (ctx) => ctx.canWrite && ctx.desk() !== null && !ctx.camera.hold.isOn,
  run: ({ session }) => swapDesk(session, !session.getState().onDesk),
}
