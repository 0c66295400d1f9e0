import { setSelection } from '../session/session'
import type { Command } from './command'
import { openTitle } from './openTitle'
import { isClusterThere, isThere } from './queries'

/** Opens a note's text, or a cluster's title. Several people may write in the same one: their edits are merged. */
export const editNote: Command<[id?: string]> = {
  id: 'editNote',
  labelKey: 'command.editNote',
  group: 'note',
  shortcuts: [{ key: 'Enter' }],
  isEnabled: (ctx, id) => {
    const target = id ?? onlySelected(ctx.session.getState().selection)
    if (target !== null && isClusterThere(ctx, target)) return openTitle.isEnabled(ctx, target)
    return ctx.canWrite && target !== null && isThere(ctx, target) && !ctx.isHeldByOther(target)
  },
  run: (ctx, id) => {
    const target = id ?? onlySelected(ctx.session.getState().selection)
    if (target === null) return
    if (isClusterThere(ctx, target)) {
      openTitle.run(ctx, target)
      return
    }
    setSelection(ctx.session, [target])
    ctx.session.setState({ editing: target, tool: 'select' })
  },
}

function onlySelected(selection: ReadonlySet<string>): string | null {
  const [first] = selection
  return selection.size === 1 && first !== undefined ? first : null
}
