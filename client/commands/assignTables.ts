import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { assignTables as writeTables } from '../../shared/operations/supports'
import type { Command } from './command'

/** Gives supports and zones, by their ids, to tables; null gives them to everybody. What is only prepared too. */
export const assignTables: Command<[tables: ReadonlyMap<string, string | null>]> = {
  id: 'assignTables',
  labelKey: 'tables.places',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ stage, plan }, tables) => {
    for (const doc of plan === null ? [stage] : [stage, plan]) writeTables(doc, tables, new LeadEdit())
  },
}
