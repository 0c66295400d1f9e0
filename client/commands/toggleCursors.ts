import type { Command } from './command'
import { lead } from './leadAttention'

/** Nobody sees the others' cursors and their names on the board, or everybody does again. */
export const toggleCursors: Command = {
  id: 'toggleCursors',
  labelKey: 'attention.hideCursors',
  group: 'view',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: (ctx) => lead(ctx, { hidesCursors: !ctx.lead.getState().lead.hidesCursors }),
}
