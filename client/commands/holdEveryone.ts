import type { Command } from './command'
import { attentionTo, isHolding, lead } from './leadAttention'

/** Everybody gets to see what this page shows, and stays there until they are let go. */
export const holdEveryone: Command = {
  id: 'holdEveryone',
  labelKey: 'attention.hold',
  group: 'view',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && !isHolding(ctx),
  run: (ctx) => lead(ctx, { attention: attentionTo(ctx, ctx.camera.clearBox(), true) }),
}
