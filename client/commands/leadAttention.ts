import type { Attention, Lead } from '../../shared/facilitation/lead'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { Box } from '../../shared/geometry/box'
import type { CommandContext } from './command'

/** For `Lead.attention`: everybody is to see this page box; later than what was shown before, whatever the clocks say. */
export function attentionTo(ctx: CommandContext, { x, y, width, height }: Box, isHeld: boolean): Attention {
  const { attention } = ctx.lead.getState().lead
  const at = Math.max(Math.round(ctx.serverNow()), (attention?.at ?? 0) + 1)
  const box = { x: Math.round(x), y: Math.round(y), width: sideOf(width), height: sideOf(height) }
  return { box, isHeld, at, by: ctx.person }
}

export function isHolding({ lead }: CommandContext): boolean {
  return lead.getState().lead.attention?.isHeld === true
}

export function lead(ctx: CommandContext, changes: Partial<Lead>): void {
  writeLead(ctx.stage, changes, new LeadEdit())
}

function sideOf(length: number): number {
  return Math.max(1, Math.round(length))
}
