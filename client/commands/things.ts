import type { Point } from '../../shared/geometry/box'
import type { Placement } from '../../shared/operations/gathering'
import type { CommandContext } from './command'
import { liesIn } from './liesInHeld'
import { changeable, changeableCards, changeableClusters, isCardThere, isClusterThere, isThere } from './queries'

/** Notes, clusters and cards, by their ids; none lies in another one of them. */
export type Things = {
  readonly notes: readonly string[]
  readonly clusters: readonly string[]
  readonly cards: readonly string[]
}

export const NO_THINGS: Things = { notes: [], clusters: [], cards: [] }

/** Of these, what this person may change now; what lies in a cluster of these goes with it and is left out. */
export function changeableThings(ctx: CommandContext, ids: Iterable<string>): Things {
  const all = [...ids]
  return outermost(ctx, {
    notes: changeable(ctx, all),
    clusters: changeableClusters(ctx, all),
    cards: changeableCards(ctx, all),
  })
}

/** Of these, what is there. */
export function thingsThere(ctx: CommandContext, ids: Iterable<string>): Things {
  const all = [...ids]
  return outermost(ctx, {
    notes: all.filter((id) => isThere(ctx, id)),
    clusters: all.filter((id) => isClusterThere(ctx, id)),
    cards: all.filter((id) => isCardThere(ctx, id)),
  })
}

function outermost({ projection }: CommandContext, { notes, clusters, cards }: Things): Things {
  const chosen = new Set(clusters)
  const isOuter = (id: string) => chosen.size === 0 || !liesIn(projection, chosen, id)
  return { notes: notes.filter(isOuter), clusters: clusters.filter(isOuter), cards: cards.filter(isOuter) }
}

export function selectedThings(ctx: CommandContext): Things {
  return changeableThings(ctx, ctx.session.getState().selection)
}

export function idsOf({ notes, clusters, cards }: Things): string[] {
  return [...notes, ...clusters, ...cards]
}

export function countOf({ notes, clusters, cards }: Things): number {
  return notes.length + clusters.length + cards.length
}

/** Things at page points, on whole units; those without one are left out. */
export function placementOf({ notes, clusters, cards }: Things, points: ReadonlyMap<string, Point>): Placement {
  const at = (ids: readonly string[]) =>
    new Map(
      ids.flatMap((id): [string, Point][] => {
        const point = points.get(id)
        return point === undefined ? [] : [[id, { x: Math.round(point.x), y: Math.round(point.y) }]]
      }),
    )
  return { notes: at(notes), clusters: at(clusters), cards: at(cards) }
}
