import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import { bringCardsToFront } from '../../shared/operations/cards'
import { bringClustersToFront } from '../../shared/operations/clusters'
import { gather, putInto } from '../../shared/operations/gathering'
import { bringNotesToFront } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { nextClusterColor } from '../../shared/queries/nextClusterColor'
import type { Command, CommandContext } from './command'
import { readGround } from './ground'
import { moveThings } from './moveThings'
import { changeable, changeableCards } from './queries'
import { sayWhyNot } from './whyNot'
import { othersZoneOf } from './zoneRules'

/** What takes in what is let go on it: `note` is a note or a card. */
export type DropTarget = { readonly kind: 'note' | 'cluster' | 'zone'; readonly id: string }

/** Why a target does not take in what is let go on it; a zone's leave everything where it was. `table`: it is another table's. */
export type DropRefusal = 'itself' | 'tooDeep' | 'notTaken' | 'full' | 'facilitatorOnly' | 'table'

/** What letting go would do. Page top lefts, of a cluster its origin. */
export type DropPlan = {
  /** Null for the page. */
  readonly target: DropTarget | null
  /** Why the target cannot take it in: it is put beside then, or at a zone stays where it was. */
  readonly refusal: DropRefusal | null
  /** What is in the hand, and on a note or a card that one. */
  readonly notes: ReadonlyMap<string, Point>
  readonly clusters: ReadonlyMap<string, Point>
  readonly cards: ReadonlyMap<string, Point>
  /** Of the cluster to make around a note and what is let go on it. */
  readonly origin: Point | null
  /** Of the first thing that comes into the zone. */
  readonly middle?: Point
}

/**
 * What the release of a drag writes, at once: the things join the cluster, become one with the note, or lie in a
 * zone or on the page, and come on top. What another holds by now, or has put into the trash, is left out.
 */
export const dropThings: Command<[plan: DropPlan]> = {
  id: 'dropThings',
  labelKey: 'command.move',
  group: null,
  shortcuts: [],
  needs: 'move',
  isEnabled: (ctx, plan) => movable(ctx, plan) !== null,
  run: (ctx, plan) => {
    const placement = movable(ctx, plan)
    if (placement === null) return
    if (plan.refusal !== null && plan.target?.kind === 'zone') {
      sayWhyNot(ctx, plan.refusal, plan.target.id)
      return
    }
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      if (!place(ctx, plan, placement, origin)) return
      bringNotesToFront(ctx.doc, placement.notes.keys(), origin)
      bringClustersToFront(ctx.doc, placement.clusters.keys(), origin)
      bringCardsToFront(ctx.doc, placement.cards.keys(), origin)
    }, origin)
    if (plan.refusal !== null) sayWhyNot(ctx, plan.refusal)
  },
}

type Placement = Pick<DropPlan, 'notes' | 'clusters' | 'cards'>

/** False where nothing could be moved. Who may not gather changes nothing of what lies in which cluster. */
function place(ctx: CommandContext, plan: DropPlan, placement: Placement, by: LocalEdit): boolean {
  if (!ctx.rights.getState().gather) return moveAsPlanned(ctx, placement, by)
  const isIn = plan.refusal === null && put(ctx, plan, placement, by)
  if (!isIn) putInto(ctx.doc, placement, null, by, ctx.projection.zones)
  return true
}

/** All of them by the way that the first has gone. */
function moveAsPlanned(ctx: CommandContext, { notes, clusters, cards }: Placement, by: LocalEdit): boolean {
  const things = { notes: [...notes.keys()], clusters: [...clusters.keys()], cards: [...cards.keys()] }
  const [first] = [...notes, ...cards, ...clusters]
  const from = first === undefined ? null : readGround(ctx).cornerOf(first[0])
  if (first === undefined || from === null) return false
  return moveThings(ctx, things, { x: first[1].x - from.x, y: first[1].y - from.y }, by)
}

function put(ctx: CommandContext, { target, origin }: DropPlan, placement: Placement, by: LocalEdit): boolean {
  const { zones } = ctx.projection
  if (target === null || target.kind === 'zone') return false
  if (target.kind === 'cluster') return putInto(ctx.doc, placement, target.id, by, zones)
  if (origin === null || !(placement.notes.has(target.id) || placement.cards.has(target.id))) return false
  const color = nextClusterColor(ctx.projection)
  const draft = { id: createId(), color, author: ctx.author, createdAt: ctx.now(), origin, in: null }
  return gather(ctx.doc, draft, placement, by, zones)
}

/** Null where nothing of it can be moved. */
function movable(ctx: CommandContext, { notes, clusters, cards }: DropPlan): Placement | null {
  const free = new Set(changeable(ctx, notes.keys()))
  const there = [...clusters].filter(
    ([id]) => ctx.projection.clusters.has(id) && !ctx.isHeldByOther(id) && othersZoneOf(ctx, id) === null,
  )
  const sheets = new Set(changeableCards(ctx, cards.keys()))
  if (free.size + there.length + sheets.size === 0) return null
  return {
    notes: new Map([...notes].filter(([id]) => free.has(id))),
    clusters: new Map(there),
    cards: new Map([...cards].filter(([id]) => sheets.has(id))),
  }
}
