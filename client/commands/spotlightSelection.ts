import { expandBox } from '../../shared/geometry/box'
import type { Command, CommandContext } from './command'
import { boxOfThings } from './ground'
import { attentionTo, isHolding, lead } from './leadAttention'

/** Room around what stands out. Page units. */
const AROUND = 160

/** The one note, cluster or card that is selected stands out for everybody, who gets to see it. */
export const spotlightSelection: Command = {
  id: 'spotlightSelection',
  labelKey: 'attention.spotlight',
  group: 'note',
  shortcuts: [],
  boardOnly: true,
  leads: true,
  isEnabled: (ctx) => ctx.canLead && theOne(ctx) !== null,
  run: (ctx) => {
    const id = theOne(ctx)
    const box = id === null ? null : boxOfThings(ctx, [id])
    if (id === null || box === null) return
    const attention = attentionTo(ctx, expandBox(box, AROUND), isHolding(ctx))
    lead(ctx, { spotlight: { id, at: attention.at, by: ctx.person }, attention })
  },
}

export const clearSpotlight: Command = {
  id: 'clearSpotlight',
  labelKey: 'attention.spotlightOff',
  group: 'view',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && ctx.lead.getState().lead.spotlight !== null,
  run: (ctx) => lead(ctx, { spotlight: null }),
}

function theOne(ctx: CommandContext): string | null {
  const [id, ...others] = ctx.session.getState().selection
  return id === undefined || others.length > 0 || boxOfThings(ctx, [id]) === null ? null : id
}
