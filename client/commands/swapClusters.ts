import { swapBoxes } from '../../shared/geometry/swapBoxes'
import { moveClusters } from '../../shared/operations/clusters'
import { planClusterMoves } from '../../shared/operations/movePlans'
import { LocalEdit } from '../../shared/operations/origin'
import { readIslands } from '../../shared/queries/islands'
import type { CommandContext } from './command'
import { outlineOf } from './outlineOf'
import { isFree } from './queries'

/** A cluster and the one before or after it among those that lie in the same one change places. */
export function swapClusters(ctx: CommandContext, cluster: string, by: -1 | 1): void {
  const other = siblingOf(ctx, cluster, by)
  if (other === null) return
  const islands = readIslands(ctx.projection)
  const [island, otherIsland] = [islands.get(cluster), islands.get(other)]
  if (island === undefined || otherIsland === undefined) return
  const way = swapBoxes(island.box, otherIsland.box)
  const places = new Map([
    ...planClusterMoves(ctx.projection, [cluster], way.a),
    ...planClusterMoves(ctx.projection, [other], way.b),
  ])
  moveClusters(ctx.doc, places, new LocalEdit())
}

/** In reading order; null at the end, and where somebody else holds it. */
function siblingOf(ctx: CommandContext, cluster: string, by: -1 | 1): string | null {
  const rows = outlineOf(ctx)
  const from = rows.findIndex(({ kind, id }) => kind === 'cluster' && id === cluster)
  const depth = rows[from]?.depth
  if (depth === undefined) return null
  for (let at = from + by; rows[at] !== undefined; at += by) {
    const row = rows[at]
    if (row === undefined || row.depth < depth || row.kind === 'rest' || row.kind === 'zone') return null
    if (row.kind === 'cluster' && row.depth === depth) return isFree(ctx, row.id) ? row.id : null
  }
  return null
}
