import { type Box, boxAround } from '../../shared/geometry/box'
import type { Command, CommandContext } from './command'
import { revealBoard } from './revealBoard'
import { showSupportBox } from './supportRoom'

/** Brings what a table works on into view: its supports, and its zones of others. Disabled where there is nothing. */
export const goToTable: Command<[id: string]> = {
  id: 'goToTable',
  labelKey: 'tables.goTo',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => boxOfTable(ctx, id) !== null,
  run: show,
}

/** The same for the table at which this person sits. */
export const goToMyTable: Command = {
  id: 'goToMyTable',
  labelKey: 'tables.mine',
  group: 'view',
  shortcuts: [],
  isEnabled: (ctx) => ownTable(ctx) !== null && boxOfTable(ctx, ownTable(ctx) ?? '') !== null,
  run: (ctx) => show(ctx, ownTable(ctx) ?? ''),
}

function ownTable({ lead, person }: CommandContext): string | null {
  return lead.getState().seats.get(person) ?? null
}

function show(ctx: CommandContext, id: string): void {
  const box = boxOfTable(ctx, id)
  if (box === null) return
  revealBoard(ctx)
  showSupportBox(ctx, box)
}

function boxOfTable({ supports }: CommandContext, id: string): Box | null {
  const boxes = [...supports.supports.values()].flatMap(({ isPrepared, table, box, zones }) => {
    if (isPrepared) return []
    if (table === id) return [box]
    return zones.flatMap((zone) => (zone.table === id ? (supports.zoneBoxes.get(zone.id) ?? []) : []))
  })
  return boxAround(boxes)
}
