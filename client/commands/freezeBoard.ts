import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { Command } from './command'

/** Nobody but who leads changes the board until the thaw; the server holds it. */
export const freezeBoard: Command = {
  id: 'freezeBoard',
  labelKey: 'lead.freeze',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && ctx.lead.getState().lead.freeze === null,
  run: ({ stage, person: by, serverNow }) => writeLead(stage, { freeze: { at: serverNow(), by } }, new LeadEdit()),
}

export const thawBoard: Command = {
  id: 'thawBoard',
  labelKey: 'lead.thaw',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && ctx.lead.getState().lead.freeze !== null,
  run: ({ stage }) => writeLead(stage, { freeze: null }, new LeadEdit()),
}
