import { mergeClusters as putTogether, swapTitles } from '../../shared/operations/mergeClusters'
import { LocalEdit } from '../../shared/operations/origin'
import { buildClusterTree, walkClusters } from '../../shared/queries/clusterTree'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { changeableClusters } from './queries'

/**
 * Makes one cluster of the selected ones, in the first as people read. It keeps its title, or gets the first that there
 * is; the others' wait to be chosen.
 */
export const mergeClusters: Command = {
  id: 'mergeClusters',
  labelKey: 'command.mergeClusters',
  group: 'note',
  shortcuts: [],
  needs: 'gather',
  isEnabled: (ctx) => changeableClusters(ctx, ctx.session.getState().selection).length > 1,
  run: (ctx) => {
    const ids = inOrder(ctx)
    const [kept = '', ...others] = ids
    const titled = ids.filter((id) => ctx.projection.clusters.get(id)?.title.trim() !== '')
    const [first] = titled
    const origin = new LocalEdit(null, { merges: true })
    const isMerged = ctx.doc.transact(() => {
      if (!putTogether(ctx.doc, kept, others, ctx.now(), origin, ctx.author, ctx.projection.zones)) return false
      if (first !== undefined && first !== kept) swapTitles(ctx.doc, kept, first, origin)
      return true
    }, origin)
    if (!isMerged) {
      ctx.say((t) => t('clusters.mergeTooDeep'))
      return
    }
    ctx.session.setState({ titling: null })
    setSelection(ctx.session, [kept])
    ctx.say((t) => t(titled.length > 1 ? 'clusters.mergedTitles' : 'clusters.merged', { count: ids.length }))
  },
}

/** As people read, each before those that it holds. */
function inOrder(ctx: CommandContext): string[] {
  const chosen = new Set(changeableClusters(ctx, ctx.session.getState().selection))
  return walkClusters(buildClusterTree(ctx.projection).roots).flatMap(({ cluster: { id } }) =>
    chosen.has(id) ? [id] : [],
  )
}
