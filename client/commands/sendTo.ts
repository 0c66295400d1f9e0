import { boxAround, type Point } from '../../shared/geometry/box'
import { placesInCluster } from '../../shared/geometry/clusterCells'
import { CLUSTER_SPACE } from '../../shared/model/cluster'
import { NOTE_SIZE } from '../../shared/model/note'
import { bringCardsToFront } from '../../shared/operations/cards'
import { putInto } from '../../shared/operations/gathering'
import { bringNotesToFront } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { ISLAND } from '../../shared/queries/islandShape'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import type { Command, CommandContext } from './command'
import { gatherSelection } from './gatherSelection'
import { ancestorsOf, type Ground, membersOf, obstacles, readGround } from './ground'
import { blockOf, freeCornerBeside } from './layBlock'
import { isClusterThere } from './queries'
import { countOf, idsOf, placementOf, selectedThings, type Things } from './things'
import { canGoInto } from './whyNot'

/** A cluster's id; `page` for none, `new` for one that is made for it. */
export type SendTarget = string

/** Puts the selection into a free place of a cluster, wherever that is, and says so. For who does not drag. */
export const sendTo: Command<[target: SendTarget]> = {
  id: 'sendTo',
  labelKey: 'command.sendTo',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, target) => {
    if (target === 'new') return gatherSelection.isEnabled(ctx)
    if (target !== 'page' && !isClusterThere(ctx, target)) return false
    return countOf(movable(ctx, readGround(ctx), target)) > 0
  },
  run: (ctx, target) => {
    if (target === 'new') {
      gatherSelection.run(ctx)
      return
    }
    const ground = readGround(ctx)
    const things = movable(ctx, ground, target)
    const home = target === 'page' ? null : target
    if (!canGoInto(ctx, ground, things.clusters, home)) return
    const points = home === null ? placesOnPage(ctx, ground, things) : placesIn(ctx, ground, things, home)
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      putInto(ctx.doc, placementOf(things, points), home, origin, ctx.projection.zones)
      bringNotesToFront(ctx.doc, things.notes, origin)
      bringCardsToFront(ctx.doc, things.cards, origin)
    }, origin)
    const count = countOf(things)
    const title = home === null ? '' : (ctx.projection.clusters.get(home)?.title.trim() ?? '')
    if (home === null) ctx.say((t) => t('clusters.sentToPage', { count }))
    else if (title === '') ctx.say((t) => t('clusters.sentToUntitled', { count }), home)
    else ctx.say((t) => t('clusters.sent', { count, title }), home)
    if (home !== null) remember(ctx, home)
  },
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
