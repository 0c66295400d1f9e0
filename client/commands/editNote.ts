import { setSelection } from '../session/session'
import type { Command } from './command'
import { openCard } from './openCard'
import { openTitle } from './openTitle'
import { isCardThere, isClusterThere, isFree, isThere } from './queries'

/** Opens a note's text, a cluster's title, or a card. Several people may write in the same one: their edits are merged. */
export const editNote: Command<[id?: string]> = {
  id: 'editNote',
  labelKey: 'command.editNote',
  group: 'note',
  shortcuts: [{ key: 'Enter' }],
  needs: (ctx, id) => {
    const target = id ?? onlySelected(ctx.session.getState().selection)
    if (target === null || isCardThere(ctx, target)) return null
    return isClusterThere(ctx, target) ? 'title' : 'write'
  },
  isEnabled: (ctx, id) => {
    const target = id ?? onlySelected(ctx.session.getState().selection)
    if (target !== null && isClusterThere(ctx, target)) return openTitle.isEnabled(ctx, target)
    if (target !== null && isCardThere(ctx, target)) return openCard.isEnabled(ctx, target)
    return target !== null && isThere(ctx, target) && isFree(ctx, target)
  },
  run: (ctx, id) => {
    const target = id ?? onlySelected(ctx.session.getState().selection)
    if (target === null) return
    if (isClusterThere(ctx, target)) {
      openTitle.run(ctx, target)
      return
    }
    if (isCardThere(ctx, target)) {
      openCard.run(ctx, target)
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
