import { type OutlineRow, outlineRows } from '../../shared/queries/outlineRows'
import { zonesInOrder } from '../../shared/queries/zoneOrder'
import type { CommandContext } from './command'

/** The board as one list, zone by zone: the order in which everything is read, found and walked through. */
export function outlineOf({ projection, supports }: Pick<CommandContext, 'projection' | 'supports'>): OutlineRow[] {
  const zones = zonesInOrder(supports.supports.values())
  return outlineRows(
    projection,
    zones.map(({ id }) => id),
  )
}
