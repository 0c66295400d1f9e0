import type { Command } from './command'

/** Says to who leads that one would like to speak; again, that one does not any more. */
export const toggleHand: Command = {
  id: 'toggleHand',
  labelKey: 'attention.raiseHand',
  group: 'panel',
  shortcuts: [{ key: 'h', shift: true }],
  isEnabled: (ctx) => ctx.person !== '',
  run: ({ session, serverNow }) =>
    session.setState(({ hand }) => ({ hand: hand === null ? Math.round(serverNow()) : null })),
}
