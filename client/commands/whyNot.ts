import { MOST_LEVELS, whyNotInto } from '../../shared/queries/clusterDepth'
import type { CommandContext } from './command'
import type { Ground } from './ground'

/**
 * True where these can go into the cluster (null: onto the page), and `between` new clusters around them; where they
 * cannot, says why.
 */
export function canGoInto(
  ctx: CommandContext,
  ground: Ground,
  ids: Iterable<string>,
  target: string | null,
  between = 0,
): boolean {
  const why = whyNotInto(ctx.projection.clusters, ground.structure, ids, target, between)
  if (why !== null) sayWhyNot(ctx, why)
  return why === null
}

export function sayWhyNot(ctx: CommandContext, why: 'itself' | 'tooDeep'): void {
  if (why === 'itself') ctx.say((t) => t('clusters.intoItself'))
  else ctx.say((t) => t('clusters.tooDeep', { count: MOST_LEVELS }))
}
