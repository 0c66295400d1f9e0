import { type Box, boxAround, type Point } from '../../shared/geometry/box'
import { placesInCluster } from '../../shared/geometry/clusterCells'
import { CLUSTER_SPACE } from '../../shared/model/cluster'
import { NOTE_SIZE } from '../../shared/model/note'
import { bringCardsToFront } from '../../shared/operations/cards'
import { putInto } from '../../shared/operations/gathering'
import { bringNotesToFront } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { ISLAND } from '../../shared/queries/islandShape'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import { supportTitle } from '../../shared/queries/supportNames'
import type { ZoneBoxes } from '../../shared/queries/zones'
import type { Command, CommandContext } from './command'
import { gatherSelection } from './gatherSelection'
import { ancestorsOf, type Ground, membersOf, obstacles, readGround } from './ground'
import { blockOf, freeCornerBeside } from './layBlock'
import { isClusterThere } from './queries'
import { countOf, idsOf, placementOf, selectedThings, type Things } from './things'
import { canGoInto, sayWhyNot } from './whyNot'
import { placesInZone } from './zoneRoom'
import { othersZoneOf, whyNotInZone } from './zoneRules'

/** A cluster's or a zone's id; `page` for none, `new` for a cluster that is made for it. */
export type SendTarget = string

/**
 * Puts the selection into a free place of a cluster or a zone, wherever that is, and says so. For who does not drag.
 * `within` is a part of a zone, a page box.
 */
export const sendTo: Command<[target: SendTarget, within?: Box]> = {
  id: 'sendTo',
  labelKey: 'command.sendTo',
  group: null,
  shortcuts: [],
  needs: (ctx, target) => {
    const { homeOf } = readGround(ctx)
    const isLoose = idsOf(selectedThings(ctx)).every((id) => homeOf(id) === null)
    return ctx.projection.zones.has(target) && isLoose ? 'move' : 'gather'
  },
  isEnabled: (ctx, target, within) => {
    if (target === 'new') return gatherSelection.isEnabled(ctx)
    if (ctx.projection.zones.has(target)) return countOf(zoneBound(ctx, target, within)) > 0
    if (target !== 'page' && !(isClusterThere(ctx, target) && othersZoneOf(ctx, target) === null)) return false
    return countOf(movable(ctx, readGround(ctx), target)) > 0
  },
  run: (ctx, target, within) => {
    if (target === 'new') {
      gatherSelection.run(ctx)
      return
    }
    const zone = ctx.projection.zones.get(target)
    if (zone !== undefined) {
      sendToZone(ctx, target, { zone, within })
      return
    }
    const ground = readGround(ctx)
    const things = movable(ctx, ground, target)
    const home = target === 'page' ? null : target
    if (!canGoInto(ctx, ground, things.clusters, home)) return
    const points = home === null ? placesOnPage(ctx, ground, things) : placesIn(ctx, ground, things, home)
    put(ctx, things, { points, home, zones: ctx.projection.zones })
    const count = countOf(things)
    const title = home === null ? '' : (ctx.projection.clusters.get(home)?.title.trim() ?? '')
    if (home === null) ctx.say((t) => t('clusters.sentToPage', { count }))
    else if (title === '') ctx.say((t) => t('clusters.sentToUntitled', { count }), home)
    else ctx.say((t) => t('clusters.sent', { count, title }), home)
    if (home !== null) remember(ctx, home)
  },
}

/** "KJ wall · Lone wolves". */
function titleOf({ supports, meta }: CommandContext, id: string): string {
  const { locale } = meta.getState()
  const zone = supports.zones.get(id)
  const support = supports.supports.get(zone?.support ?? '')
  return zone === undefined || support === undefined
    ? ''
    : `${supportTitle(support, locale)} · ${zone.zone.label[locale]}`
}

/** The selection; without a part of the zone to go to, but for what lies there already. */
function zoneBound(ctx: CommandContext, zone: string, within: Box | undefined): Things {
  const things = selectedThings(ctx)
  if (within !== undefined) return things
  const { notes, clusters, cards } = ctx.projection
  const isElsewhere = (id: string) => (notes.get(id) ?? clusters.get(id) ?? cards.get(id))?.place.in !== zone
  return {
    notes: things.notes.filter(isElsewhere),
    clusters: things.clusters.filter(isElsewhere),
    cards: things.cards.filter(isElsewhere),
  }
}

type Put = { readonly points: ReadonlyMap<string, Point>; readonly home: string | null; readonly zones: ZoneBoxes }

function put(ctx: CommandContext, things: Things, { points, home, zones }: Put): void {
  const origin = new LocalEdit()
  ctx.doc.transact(() => {
    putInto(ctx.doc, placementOf(things, points), home, origin, zones)
    bringNotesToFront(ctx.doc, things.notes, origin)
    bringCardsToFront(ctx.doc, things.cards, origin)
  }, origin)
}

/** Into this zone and no other, also where another support covers it. A zone that refuses says why. */
function sendToZone(ctx: CommandContext, id: string, { zone, within }: { zone: Box; within: Box | undefined }): void {
  const things = zoneBound(ctx, id, within)
  const ids = idsOf(things)
  const why = whyNotInZone(ctx, id, ids)
  if (why !== null) {
    sayWhyNot(ctx, why, id)
    return
  }
  const points = placesInZone(ctx, readGround(ctx), ids, within ?? zone)
  put(ctx, things, { points, home: null, zones: new Map([[id, zone]]) })
  const count = countOf(things)
  const title = titleOf(ctx, id)
  ctx.say((t) => t('clusters.sent', { count, title }))
  remember(ctx, id)
}

/** So many targets are remembered, for those that are offered first the next time. */
const MOST_REMEMBERED = 8

function remember({ session }: CommandContext, target: string): void {
  session.setState(({ sentTo }) => ({
    sentTo: [target, ...sentTo.filter((id) => id !== target)].slice(0, MOST_REMEMBERED),
  }))
}

/** The selection but for what lies there already and for the target itself. */
function movable(ctx: CommandContext, ground: Ground, target: SendTarget): Things {
  const { notes, clusters, cards } = selectedThings(ctx)
  const home = target === 'page' ? null : target
  const isElsewhere = (id: string) => id !== target && ground.homeOf(id) !== home
  return { notes: notes.filter(isElsewhere), clusters: clusters.filter(isElsewhere), cards: cards.filter(isElsewhere) }
}

/** Beside the island that they leave, the outermost one. */
function placesOnPage(ctx: CommandContext, ground: Ground, things: Things): Map<string, Point> {
  const ids = idsOf(things)
  const [first = ''] = ids
  const outer = ancestorsOf(ground, ground.homeOf(first)).at(-1)
  const block = blockOf(ground, ids)
  const island = outer === undefined ? undefined : ground.islands.get(outer)
  if (island === undefined) return new Map()
  return block.placesAt(freeCornerBeside(obstacles(ctx, ground, ids, null), block, island.box, 'bare'))
}

/** Notes in the cells of the cluster's grid, clusters and cards below all that lies in it. */
function placesIn(ctx: CommandContext, ground: Ground, things: Things, home: string): Map<string, Point> {
  const island = ground.islands.get(home)
  const origin = ground.origins.get(home) ?? { x: 0, y: 0 }
  const { notes, clusters, cards } = things
  const moved = new Set(idsOf(things))
  const held = membersOf(island).filter((id) => !moved.has(id))
  const members = held.flatMap((id) => ground.boxOf(id) ?? [])
  const first = { x: origin.x + ISLAND.shore, y: origin.y + ISLAND.top }
  const { gap } = CLUSTER_SPACE
  const foreign = obstacles(ctx, ground, [...moved, ...held], home)
  const count = notes.length
  const cells = placesInCluster({ members, first, near: null, count, foreign, size: NOTE_SIZE, gap })
  const ordered = inReadingOrder(
    notes.map((id) => ({ id })),
    ({ id }) => ground.cornerOf(id) ?? first,
  )
  const places = new Map(ordered.map(({ id }, at) => [id, cells[at] ?? first]))
  if (clusters.length + cards.length === 0) return places
  const whole = boxAround([...members, ...cells.map((cell) => ({ ...cell, width: NOTE_SIZE, height: NOTE_SIZE }))])
  const below = whole === null ? first : { x: whole.x, y: whole.y + whole.height + gap }
  return new Map([...places, ...blockOf(ground, [...cards, ...clusters]).placesAt(below)])
}
