import { setSelection } from '../session/session'
import type { Command } from './command'
import { liveCardIds, liveNoteIds } from './queries'

export const selectAll: Command = {
  id: 'selectAll',
  labelKey: 'command.selectAll',
  group: 'edit',
  shortcuts: [{ key: 'a', ctrl: true }],
  isEnabled: () => true,
  run: (ctx) => setSelection(ctx.session, [...liveNoteIds(ctx), ...liveCardIds(ctx)]),
}
