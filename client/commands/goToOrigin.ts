import { originOf } from '../../shared/queries/noteOrigin'
import type { Command, CommandContext } from './command'
import { onlySelectedNote } from './queries'
import { showNote } from './showNote'

/** Selects the note that the selected one builds on, and brings it into view. */
export const goToOrigin: Command = {
  id: 'goToOrigin',
  labelKey: 'command.goToOrigin',
  group: 'view',
  shortcuts: [{ key: 'b', shift: true }],
  isEnabled: (ctx) => originOfSelected(ctx) !== null,
  run: (ctx) => {
    const origin = originOfSelected(ctx)
    if (origin === null) return
    ctx.session.setState({ editing: null })
    showNote.run(ctx, origin.id)
  },
}

function originOfSelected(ctx: CommandContext) {
  const note = onlySelectedNote(ctx)
  return note === null ? null : originOf(ctx.projection.notes, note)
}
