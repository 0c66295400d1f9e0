import { closeText, isWriting, setSelection } from '../session/session'
import type { Command } from './command'

/**
 * One step out: of the menu, of the text, of somebody's view, then of the tool, of a window beside the board, of the selection. A gesture under
 * way is cancelled before this.
 */
export const stepOut: Command = {
  id: 'stepOut',
  labelKey: 'command.stepOut',
  group: null,
  shortcuts: [{ key: 'Escape' }],
  isEnabled: () => true,
  run: (ctx) => {
    const { menu, tool, window, following } = ctx.session.getState()
    if (menu !== null) ctx.session.setState({ menu: null })
    else if (isWriting(ctx.session.getState())) closeText(ctx.session)
    else if (following !== null) ctx.session.setState({ following: null })
    else if (tool !== 'select') ctx.session.setState({ tool: 'select' })
    else if (window !== null) ctx.session.setState({ window: null })
    else setSelection(ctx.session, [])
  },
}
