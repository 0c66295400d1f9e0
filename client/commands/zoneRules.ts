import { PLAIN_THINGS } from '../../shared/model/plainThings'
import type { CommandContext } from './command'
import type { DropRefusal } from './dropThings'

/** What is read of a board to tell what a zone takes. */
export type ZoneReader = Pick<CommandContext, 'projection' | 'supports' | 'canLead'>

/**
 * Why these cannot be put into a zone; null where they can. What lies in it already may stay, and may be moved in it. The
 * interface keeps to this; a foreign program that does not is read as it is.
 */
export function whyNotInZone(view: ZoneReader, zone: string, ids: readonly string[]): DropRefusal | null {
  const definition = view.supports.zones.get(zone)?.zone
  const coming = ids.filter((id) => placeOf(view, id)?.in !== zone)
  if (definition === undefined || coming.length === 0) return null
  if (definition.writes === 'facilitator' && !view.canLead) return 'facilitatorOnly'
  if (coming.some((id) => !takes(view, definition.takes, id))) return 'notTaken'
  return definition.most !== undefined && countIn(view, zone) + coming.length > definition.most ? 'full' : null
}

/** Whether a new thing of a kind (`note`, `cluster` or a card's) may come into a zone, where so many come into it besides. */
export function whyNotNew(view: ZoneReader, zone: string, kind: string, besides = 0): DropRefusal | null {
  const definition = view.supports.zones.get(zone)?.zone
  if (definition === undefined) return null
  if (definition.writes === 'facilitator' && !view.canLead) return 'facilitatorOnly'
  if (!definition.takes.includes(kind)) return 'notTaken'
  return definition.most !== undefined && countIn(view, zone) + besides >= definition.most ? 'full' : null
}

function takes(view: ZoneReader, taken: readonly string[], id: string): boolean {
  const card = view.projection.cards.get(id)
  if (card !== undefined) return taken.includes(card.kind)
  const [note, cluster] = PLAIN_THINGS
  return taken.includes(view.projection.clusters.has(id) ? cluster : note)
}

function countIn({ projection }: ZoneReader, zone: string): number {
  let count = 0
  for (const map of [projection.notes, projection.clusters, projection.cards]) {
    for (const { place, deletedAt } of map.values()) if (place.in === zone && deletedAt === undefined) count++
  }
  return count
}

function placeOf({ projection }: ZoneReader, id: string) {
  return (projection.notes.get(id) ?? projection.cards.get(id) ?? projection.clusters.get(id))?.place
}
