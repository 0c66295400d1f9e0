import { restoreNotes as takeFromTrash } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { showNotes } from './showNotes'

/** Brings notes back from the trash to where they lay, selects them and brings them into view. */
export const restoreNotes: Command<[ids: readonly string[]]> = {
  id: 'restoreNotes',
  labelKey: 'command.restore',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, ids) => ctx.canWrite && ids.some((id) => ctx.projection.notes.get(id)?.deletedAt !== undefined),
  run: (ctx, ids) => {
    takeFromTrash(ctx.doc, ids, new LocalEdit())
    setSelection(ctx.session, ids)
    showNotes(ctx, ids)
  },
}
