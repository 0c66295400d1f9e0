import type { Lead } from '../../shared/facilitation/lead'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { Command } from './command'

/**
 * What the big screen shows from now on: a view, with the support or the table that it is of, or with the part of the page
 * (page units) for `box`. A view of something that is not there shows the whole board. Of two who choose at once one wins.
 */
export const showOnScreen: Command<[screen: Lead['screen']]> = {
  id: 'showOnScreen',
  labelKey: 'bigScreen.show',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: (ctx, screen) => writeLead(ctx.stage, { screen }, new LeadEdit()),
}
