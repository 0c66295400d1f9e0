import type { Command } from './command'

/** Says to who leads that one is done with the phase that is on; again, that one is not. */
export const toggleReady: Command = {
  id: 'toggleReady',
  labelKey: 'attention.ready',
  group: 'panel',
  shortcuts: [],
  isEnabled: (ctx) => ctx.person !== '' && !ctx.canLead,
  run: ({ session, lead }) => {
    const phase = lead.getState().phase?.id ?? ''
    session.setState(({ ready }) => ({ ready: ready === phase ? null : phase }))
  },
}
