import type { AgendaPhase } from '../../shared/facilitation/agenda'
import { startPhase } from '../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { LocalEdit } from '../../shared/operations/origin'
import { showPrepared } from '../../shared/operations/supports'
import { supportFocus } from '../../shared/queries/supportFocus'
import type { Command, CommandContext } from './command'
import { attentionTo } from './leadAttention'

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

/** One transaction: nobody sees the phase without what it brings them to, and a hold of before holds nobody there. */
function begin(ctx: CommandContext, id: string): void {
  const { stage, plan, person: by } = ctx
  const phase = phaseOf(ctx, id)
  if (phase === undefined) return
  const support = phase.support === null ? undefined : ctx.supports.supports.get(phase.support)
  const focus = support === undefined ? null : supportFocus(ctx.projection, support)
  const attention = focus === null ? null : attentionTo(ctx, focus, false)
  stage.transact(() => {
    startPhase(stage, plan, id, { by, now: ctx.serverNow() }, new LeadEdit())
    if (support?.isPrepared && plan !== null) showPrepared(plan, stage, [support.id], new LocalEdit())
    if (attention !== null) writeLead(stage, { attention }, new LeadEdit())
  }, new LeadEdit())
  const { editing, card, titling } = ctx.session.getState()
  if (focus !== null && editing === null && card === null && titling === null) ctx.camera.fitBox(focus)
}

function phaseOf({ lead }: CommandContext, id: string): AgendaPhase | undefined {
  return lead.getState().agenda.find((phase) => phase.id === id)
}

function besideCurrent({ lead }: CommandContext, step: 1 | -1): AgendaPhase | undefined {
  const { agenda, lead: led } = lead.getState()
  return agenda[agenda.findIndex(({ id }) => id === led.phase?.id) + step]
}
