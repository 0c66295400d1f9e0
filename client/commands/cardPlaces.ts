import { type Box, boxContains, centerOf, type Point } from '../../shared/geometry/box'
import { findFreeBoxInside } from '../../shared/geometry/freeBoxInside'
import { findFreeBox } from '../../shared/geometry/freePlaces'
import type { CardKind } from '../../shared/model/cardKind'
import type { Place } from '../../shared/model/place'
import { zoneAt } from '../../shared/queries/zones'
import type { CommandContext } from './command'
import { PLACE_GAP } from './freePlaces'
import { type Ground, obstacles, readGround } from './ground'
import { keptOut, placeFor } from './placeWith'
import { roomInZone } from './zoneRoom'
import { whyNotNew } from './zoneRules'

const STEP = 160

/** What new cards are laid among, and those that are laid: a command that lays several reads it once. */
export type CardGround = { readonly taken: Box[]; readonly laidIn: Map<string, number> }

export function readCardGround(ctx: CommandContext, ground: Ground = readGround(ctx)): CardGround {
  return { taken: obstacles(ctx, ground, [], null), laidIn: new Map() }
}

/**
 * Lays a new card: in the zone that is first for its kind, on the support that `near` lies on before others; else where it
 * covers nothing, as near as can be to that. What is laid next on this ground keeps clear of it.
 */
export function layCardOn(
  ctx: CommandContext,
  { taken, laidIn }: CardGround,
  kind: CardKind,
  near: Point | null,
): Place {
  const place = freeCardPlace(ctx, { taken, laidIn }, kind, near)
  const { width, height } = kind
  taken.push({ x: place.pageX, y: place.pageY, width, height })
  if (place.in !== null) laidIn.set(place.in, (laidIn.get(place.in) ?? 0) + 1)
  return place
}

function freeCardPlace(ctx: CommandContext, { taken, laidIn }: CardGround, kind: CardKind, near: Point | null): Place {
  const size = { width: kind.width, height: kind.height }
  for (const box of homesFor(ctx, laidIn, kind, near).flatMap((home) => partsOf(home, taken))) {
    const corner = findFreeBoxInside(taken, size, PLACE_GAP, roomInZone(box))
    if (corner !== null) return cardPlaceAt(ctx, kind, corner)
  }
  const middle = near ?? centerOf(ctx.camera.clearBox())
  return cardPlaceAt(ctx, kind, findFreeBox(taken, size, PLACE_GAP, middle, STEP))
}

/** In no cluster, with its top left there. */
export function cardPlaceAt(ctx: CommandContext, { width, height }: CardKind, { x, y }: Point): Place {
  const corner = { x: Math.round(x), y: Math.round(y) }
  return keptOut(ctx, placeFor(ctx, null, corner, { x: width / 2, y: height / 2 }))
}

/** Of a zone with four quarters these, the emptiest first; else the zone. */
function partsOf({ box, isInQuarters }: Home, taken: readonly Box[]): Box[] {
  if (!isInQuarters) return [box]
  const [width, height] = [box.width / 2, box.height / 2]
  const quarters = [0, 1].flatMap((row) =>
    [0, 1].map((column) => ({ x: box.x + column * width, y: box.y + row * height, width, height })),
  )
  const heldIn = (quarter: Box) => taken.filter((one) => boxContains(quarter, centerOf(one))).length
  return quarters
    .map((quarter) => ({ quarter, held: heldIn(quarter) }))
    .sort((a, b) => a.held - b.held)
    .map(({ quarter }) => quarter)
}

type Home = { readonly box: Box; readonly isHere: boolean; readonly isInQuarters: boolean }

/** The zones that are made for the kind first of all and take one more, those of the support nearby before the others. */
function homesFor(
  ctx: CommandContext,
  laidIn: ReadonlyMap<string, number>,
  kind: CardKind,
  near: Point | null,
): Home[] {
  const { supports, projection } = ctx
  const here = near === null ? null : (zoneAt(projection.zones, near)?.id ?? null)
  const support = here === null ? null : (supports.zones.get(here)?.support ?? null)
  const homes = [...projection.zones].flatMap(([id, box]) => {
    const held = supports.zones.get(id)
    const isHome = held?.zone.takes[0] === kind.name && whyNotNew(ctx, id, kind.name, laidIn.get(id)) === null
    if (held === undefined || !isHome || held.zone.look === 'banner') return []
    return [{ box, isHere: held.support === support, isInQuarters: held.zone.layout?.kind === 'quadrants' }]
  })
  return homes.sort((a, b) => Number(b.isHere) - Number(a.isHere))
}
