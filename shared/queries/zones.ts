import { type Box, boxContains, type Point } from '../geometry/box'
import { compareStacking } from '../model/stacking'
import type { Support, Zone } from '../model/support'
import { zoneBox } from '../model/zoneBox'
import { isLive } from './isLive'

/**
 * Where the zones of the supports that are shown lie on the page, from the lowest to the highest: what a `place.in` may
 * name besides clusters. Supports are of the stage, so who works on the board's document alone has none.
 */
export type ZoneBoxes = ReadonlyMap<string, Box>

export const NO_ZONES: ZoneBoxes = new Map()

export function layZones(supports: ReadonlyMap<string, Support>, zones: Iterable<Zone>): Map<string, Box> {
  const laid = [...zones].flatMap(({ id, support: of, zone }) => {
    const support = supports.get(of)
    return support === undefined || !isLive(support) ? [] : [{ id, zone, support }]
  })
  laid.sort((a, b) => compareStacking(a.support, b.support))
  return new Map(laid.map(({ id, zone, support }) => [id, zoneBox(support, zone)]))
}

/** The topmost zone at a page point; null for none. */
export function zoneAt(zones: ZoneBoxes, point: Point): { readonly id: string; readonly origin: Point } | null {
  let found: { id: string; origin: Point } | null = null
  for (const [id, box] of zones) if (boxContains(box, point)) found = { id, origin: { x: box.x, y: box.y } }
  return found
}
