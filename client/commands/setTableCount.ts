import { nextTableIds, setTableCount as writeTableCount } from '../../shared/facilitation/changeTables'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import type { Command } from './command'

/** How many tables there are: none, or two to twelve. The last ones go first; who sat there sits at none. */
export const setTableCount: Command<[count: number]> = {
  id: 'setTableCount',
  labelKey: 'tables.count',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ stage }, count) => writeTableCount(stage, count, nextTableIds(stage), new LeadEdit()),
}
