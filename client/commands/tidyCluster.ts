import { LocalEdit } from '../../shared/operations/origin'
import { readStructure } from '../../shared/queries/readStructure'
import type { Command, CommandContext } from './command'
import { changeableClusters, isFree, isThere } from './queries'
import { withTidyPlans } from './withTidyPlans'

/** The notes of the selected clusters, or of those that the selected notes lie in, in a grid that keeps their order. */
export const tidyCluster: Command<[], Promise<void>> = {
  id: 'tidyCluster',
  labelKey: 'command.tidyCluster',
  group: 'note',
  shortcuts: [],
  needs: 'move',
  isEnabled: (ctx) => {
    const { selection } = ctx.session.getState()
    return changeableClusters(ctx, [...selection, ...containersOf(ctx, selection)]).length > 0
  },
  run: (ctx) => {
    const { selection } = ctx.session.getState()
    const { nodes, homeOf } = readStructure(ctx.projection)
    const selected = [...selection].filter((id) => nodes.has(id))
    const homes = selected.length > 0 ? selected : containersOf(ctx, selection).flatMap((id) => homeOf(id) ?? [])
    return withTidyPlans(ctx, ({ planTidyCluster, moveThings }) => {
      const ways = planTidyCluster(ctx.projection, new Set(homes), (id) => !isFree(ctx, id))
      if (ways.size > 0) moveThings(ctx.doc, ways, new LocalEdit(), ctx.projection.zones)
      else ctx.say((t) => t('clusters.tidyAlready'))
    })
  },
}

/** What the notes among these lie in, whatever it is. */
function containersOf(ctx: CommandContext, ids: Iterable<string>): string[] {
  return [...ids].flatMap((id) => (isThere(ctx, id) ? (ctx.projection.notes.get(id)?.place.in ?? []) : []))
}
