import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { Command } from './command'

/** No phase is on any more: the board is everybody's again, without a timer. The agenda stays. */
export const endPhases: Command = {
  id: 'endPhases',
  labelKey: 'lead.end',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && ctx.lead.getState().lead.phase !== null,
  run: ({ stage }) =>
    writeLead(stage, { phase: null, timer: null, freeze: null, attention: null, spotlight: null }, new LeadEdit()),
}
