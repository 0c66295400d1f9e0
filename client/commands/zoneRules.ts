import { tableOfZone } from '../../shared/facilitation/tables'
import type { Box } from '../../shared/geometry/box'
import { PLAIN_THINGS } from '../../shared/model/plainThings'
import type { CommandContext } from './command'
import type { DropRefusal } from './dropThings'

/** What is read of a board to tell what a zone takes. */
export type ZoneReader = Pick<CommandContext, 'projection' | 'supports' | 'canLead' | 'lead' | 'person'>

/**
 * Why these cannot be put into a zone; null where they can. What lies in it already may stay, and may be moved in it. The
 * interface keeps to this; a foreign program that does not is read as it is.
 */
export function whyNotInZone(view: ZoneReader, zone: string, ids: readonly string[]): DropRefusal | null {
  const definition = view.supports.zones.get(zone)?.zone
  const coming = ids.filter((id) => placeOf(view, id)?.in !== zone)
  if (definition === undefined || coming.length === 0) return null
  if (isOthersZone(view, zone)) return 'table'
  if (definition.writes === 'facilitator' && !view.canLead) return 'facilitatorOnly'
  if (coming.some((id) => !takes(view, definition.takes, id))) return 'notTaken'
  return definition.most !== undefined && countIn(view, zone) + coming.length > definition.most ? 'full' : null
}

/** Whether a new thing of a kind (`note`, `cluster` or a card's) may come into a zone, where so many come into it besides. */
export function whyNotNew(view: ZoneReader, zone: string, kind: string, besides = 0): DropRefusal | null {
  const definition = view.supports.zones.get(zone)?.zone
  if (definition === undefined) return null
  if (isOthersZone(view, zone)) return 'table'
  if (definition.writes === 'facilitator' && !view.canLead) return 'facilitatorOnly'
  if (!definition.takes.includes(kind)) return 'notTaken'
  return definition.most !== undefined && countIn(view, zone) + besides >= definition.most ? 'full' : null
}

/** True for a zone of a table where this person does not sit: what lies in it, and goes into it, is that table's. */
function isOthersZone(view: ZoneReader, zone: string): boolean {
  const { tables, seats } = view.lead.getState()
  const held = view.supports.zones.get(zone)
  if (view.canLead || tables.length === 0 || held === undefined) return false
  const table = tableOfZone(held, view.supports.supports.get(held.support), tables)
  return table !== null && seats.get(view.person) !== table
}

/** Where they lie on the page: what is laid in free places keeps off them. */
export function othersZoneBoxes(view: ZoneReader): Box[] {
  return [...view.projection.zones].flatMap(([id, box]) => (isOthersZone(view, id) ? [box] : []))
}

/** The zone of another table that a thing, or what lies in something, lies in; null for none. `home` is what it lies in. */
export function othersZoneAround(view: ZoneReader, home: string | null): string | null {
  if (view.canLead || view.lead.getState().tables.length === 0) return null
  const { zones, clusters } = view.projection
  const seen = new Set<string>()
  let at = home
  while (at !== null && !zones.has(at) && !seen.has(at)) {
    seen.add(at)
    at = clusters.get(at)?.place.in ?? null
  }
  return at !== null && isOthersZone(view, at) ? at : null
}

/** The same for a thing by its id: it is the table's to move, write and delete. */
export function othersZoneOf(view: ZoneReader, id: string): string | null {
  return othersZoneAround(view, placeOf(view, id)?.in ?? null)
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
