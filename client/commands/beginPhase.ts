import type { AgendaPhase } from '../../shared/facilitation/agenda'
import { startPhase } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { LocalEdit } from '../../shared/operations/origin'
import { showPrepared } from '../../shared/operations/supports'
import type { Command, CommandContext } from './command'

/**
 * Begins a phase, whichever it is in the agenda: the next, an earlier one, any other. Its support is shown to everybody
 * where it was only prepared, and everybody is brought there. The phase that is on already is not begun again.
 */
export const beginPhase: Command<[id: string]> = {
  id: 'beginPhase',
  labelKey: 'lead.begin',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, id) => ctx.canLead && phaseOf(ctx, id) !== undefined && ctx.lead.getState().lead.phase?.id !== id,
  run: begin,
}

/** What comes after the phase that is on; the first where none is. Asked again at each run, so two at once skip none. */
export const beginNextPhase: Command = {
  id: 'beginNextPhase',
  labelKey: 'lead.next',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && besideCurrent(ctx, 1) !== undefined,
  run: (ctx) => begin(ctx, besideCurrent(ctx, 1)?.id ?? ''),
}

/** Nothing that was made since is deleted. */
export const beginPreviousPhase: Command = {
  id: 'beginPreviousPhase',
  labelKey: 'lead.back',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && besideCurrent(ctx, -1) !== undefined,
  run: (ctx) => begin(ctx, besideCurrent(ctx, -1)?.id ?? ''),
}

function begin(ctx: CommandContext, id: string): void {
  const { stage, plan, author: by } = ctx
  const phase = phaseOf(ctx, id)
  if (phase === undefined) return
  const now = ctx.serverNow()
  startPhase(stage, plan, id, { by, now }, new LeadEdit())
  const support = phase.support === null ? undefined : ctx.supports.supports.get(phase.support)
  if (support === undefined) return
  if (support.isPrepared && plan !== null) showPrepared(plan, stage, [support.id], new LocalEdit())
  writeLead(stage, { attention: { box: support.box, isHeld: false, at: now, by } }, new LeadEdit())
}

function phaseOf({ lead }: CommandContext, id: string): AgendaPhase | undefined {
  return lead.getState().agenda.find((phase) => phase.id === id)
}

function besideCurrent({ lead }: CommandContext, step: 1 | -1): AgendaPhase | undefined {
  const { agenda, lead: led } = lead.getState()
  return agenda[agenda.findIndex(({ id }) => id === led.phase?.id) + step]
}
