import { foldClusters } from '../../shared/operations/clusters'
import { LocalEdit } from '../../shared/operations/origin'
import { readStructure } from '../../shared/queries/readStructure'
import type { Command, CommandContext } from './command'
import { changeableClusters } from './queries'

function foldCommand(folded: 'folded' | 'open', id: string, labelKey: Command['labelKey']): Command {
  const toChange = (ctx: CommandContext) =>
    changeableClusters(ctx, readStructure(ctx.projection).nodes.keys()).filter(
      (one) => ctx.projection.clusters.get(one)?.folded !== (folded === 'folded'),
    )
  return {
    id,
    labelKey,
    group: 'view',
    shortcuts: [],
    needs: 'gather',
    isEnabled: (ctx) => toChange(ctx).length > 0,
    run: (ctx) => foldClusters(ctx.doc, toChange(ctx), folded, new LocalEdit()),
  }
}

/** Makes a pile of every cluster, or opens every pile; for everybody, as one step. */
export const foldAll = foldCommand('folded', 'foldAll', 'command.foldAll')
export const unfoldAll = foldCommand('open', 'unfoldAll', 'command.unfoldAll')
