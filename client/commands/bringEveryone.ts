import type { Command } from './command'
import { attentionTo, isHolding, lead } from './leadAttention'

/** Everybody gets to see what this page shows; where they are held, they stay so. */
export const bringEveryone: Command = {
  id: 'bringEveryone',
  labelKey: 'attention.bring',
  group: 'view',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: (ctx) => lead(ctx, { attention: attentionTo(ctx, ctx.camera.clearBox(), isHolding(ctx)) }),
}
