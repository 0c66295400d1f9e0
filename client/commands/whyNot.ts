import { MOST_LEVELS, whyNotInto } from '../../shared/queries/clusterDepth'
import type { CommandContext } from './command'
import type { DropRefusal } from './dropThings'
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

const WORDS = {
  itself: 'clusters.intoItself',
  notTaken: 'clusters.zoneTakesNot',
  full: 'clusters.zoneIsFull',
  facilitatorOnly: 'clusters.zoneIsLed',
} as const

/** `zone` is the one that refuses. */
export function sayWhyNot(ctx: CommandContext, why: DropRefusal, zone = ''): void {
  if (why === 'table') ctx.sayHeldBack({ zone })
  else if (why === 'tooDeep') ctx.say((t) => t('clusters.tooDeep', { count: MOST_LEVELS }))
  else {
    const key = WORDS[why]
    ctx.say((t) => t(key))
  }
}
