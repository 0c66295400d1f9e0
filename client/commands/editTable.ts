import { editTable as writeTable } from '../../shared/facilitation/changeTables'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import type { Table } from '../../shared/facilitation/tables'
import type { Command } from './command'

/** Names a table ("" for its number again) or gives it another colour. */
export const editTable: Command<[id: string, changes: Partial<Pick<Table, 'name' | 'color'>>]> = {
  id: 'editTable',
  labelKey: 'tables.edit',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, id) => ctx.canLead && ctx.lead.getState().tables.some((table) => table.id === id),
  run: ({ stage }, id, changes) => writeTable(stage, id, changes, new LeadEdit()),
}
