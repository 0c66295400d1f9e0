import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { isClusterThere, isFree } from './queries'

/** Opens a cluster's title, the only selected one's without an id. Several people may write in the same one. */
export const openTitle: Command<[id?: string]> = {
  id: 'openTitle',
  labelKey: 'command.openTitle',
  group: 'note',
  shortcuts: [{ key: 'F2' }],
  needs: 'title',
  isEnabled: (ctx, id) => {
    const target = id ?? onlySelectedCluster(ctx)
    return target !== null && isClusterThere(ctx, target) && isFree(ctx, target)
  },
  run: (ctx, id) => {
    const target = id ?? onlySelectedCluster(ctx)
    if (target === null) return
    setSelection(ctx.session, [target])
    ctx.session.setState({ titling: target, editing: null, tool: 'select' })
  },
}

function onlySelectedCluster(ctx: CommandContext): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? selection : []
  return only !== undefined && isClusterThere(ctx, only) ? only : null
}
