import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { canChangeSupport } from './supportDoc'

/** Selects a support alone, so that it can be moved and resized; null for none. */
export const selectSupport: Command<[id: string | null]> = {
  id: 'selectSupport',
  labelKey: 'supports.select',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => id === null || canChangeSupport(ctx, id),
  run: (ctx, id) => {
    if (id === null) ctx.session.setState({ support: null })
    else selectSupportOnly(ctx, id)
  },
}

export function selectSupportOnly({ session }: CommandContext, id: string): void {
  setSelection(session, [])
  session.setState({ support: id, editing: null, menu: null })
}
