import { foldClusters } from '../../shared/operations/clusters'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command, CommandContext } from './command'
import { changeableClusters } from './queries'

/** Folds a cluster, or the selected ones, into piles; opens them where all are folded. For everybody. */
export const toggleFold: Command<[id?: string]> = {
  id: 'toggleFold',
  labelKey: 'command.toggleFold',
  group: 'note',
  shortcuts: [],
  needs: 'gather',
  isEnabled: (ctx, id) => foldable(ctx, id).length > 0,
  run: (ctx, id) => {
    const ids = foldable(ctx, id)
    const isFolded = ids.every((one) => ctx.projection.clusters.get(one)?.folded === true)
    foldClusters(ctx.doc, ids, isFolded ? 'open' : 'folded', new LocalEdit())
  },
}

function foldable(ctx: CommandContext, id?: string): string[] {
  return changeableClusters(ctx, id === undefined ? ctx.session.getState().selection : [id])
}
