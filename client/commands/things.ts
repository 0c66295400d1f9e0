import type { Point } from '../../shared/geometry/box'
import type { Placement } from '../../shared/operations/gathering'
import type { CommandContext } from './command'
import { liesIn } from './liesInHeld'
import { changeable, changeableClusters, isClusterThere, isThere } from './queries'

/** Notes and clusters, by their ids; none lies in another one of them. */
export type Things = { readonly notes: readonly string[]; readonly clusters: readonly string[] }

/** Of these, what this person may change now; what lies in a cluster of these goes with it and is left out. */
export function changeableThings(ctx: CommandContext, ids: Iterable<string>): Things {
  const all = [...ids]
  return outermost(ctx, changeable(ctx, all), changeableClusters(ctx, all))
}

/** Of these, what is there. */
export function thingsThere(ctx: CommandContext, ids: Iterable<string>): Things {
  const all = [...ids]
  return outermost(
    ctx,
    all.filter((id) => isThere(ctx, id)),
    all.filter((id) => isClusterThere(ctx, id)),
  )
}

function outermost({ projection }: CommandContext, notes: readonly string[], clusters: readonly string[]): Things {
  const chosen = new Set(clusters)
  const isOuter = (id: string) => chosen.size === 0 || !liesIn(projection, chosen, id)
  return { notes: notes.filter(isOuter), clusters: clusters.filter(isOuter) }
}

export function selectedThings(ctx: CommandContext): Things {
  return changeableThings(ctx, ctx.session.getState().selection)
}

export function idsOf({ notes, clusters }: Things): string[] {
  return [...notes, ...clusters]
}

export function countOf({ notes, clusters }: Things): number {
  return notes.length + clusters.length
}

/** Things at page points, on whole units; those without one are left out. */
export function placementOf({ notes, clusters }: Things, points: ReadonlyMap<string, Point>): Placement {
  const at = (ids: readonly string[]) =>
    new Map(
      ids.flatMap((id): [string, Point][] => {
        const point = points.get(id)
        return point === undefined ? [] : [[id, { x: Math.round(point.x), y: Math.round(point.y) }]]
      }),
    )
  return { notes: at(notes), clusters: at(clusters) }
}
