import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isClusterThere, isFree } from './queries'
import { withTidyPlans } from './withTidyPlans'

/** Clusters apart until none overlaps, and loose notes out from under them, each as near as can be to where it lay. */
export const tidyWall: Command<[], Promise<void>> = {
  id: 'tidyWall',
  labelKey: 'command.tidyWall',
  group: 'edit',
  shortcuts: [],
  needs: 'move',
  isEnabled: (ctx) => [...ctx.projection.clusters.keys()].some((id) => isClusterThere(ctx, id)),
  run: (ctx) =>
    withTidyPlans(ctx, ({ planTidyWall, moveThings }) => {
      const ways = planTidyWall(ctx.projection, (id) => !isFree(ctx, id))
      if (ways.size > 0) moveThings(ctx.doc, ways, new LocalEdit(), ctx.projection.zones)
      else ctx.say((t) => t('clusters.nothingOverlaps'))
    }),
}
