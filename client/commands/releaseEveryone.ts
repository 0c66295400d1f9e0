import type { Command } from './command'
import { isHolding, lead } from './leadAttention'

/** Everybody looks where they like again. Nobody's view moves. */
export const releaseEveryone: Command = {
  id: 'releaseEveryone',
  labelKey: 'attention.release',
  group: 'view',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && isHolding(ctx),
  run: (ctx) => {
    const { attention } = ctx.lead.getState().lead
    if (attention !== null) lead(ctx, { attention: { ...attention, isHeld: false } })
  },
}
