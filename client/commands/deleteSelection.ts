import { deleteNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { changeable } from './queries'

/** Puts the selected notes into the trash and gives their ids, for who offers to bring them back. */
export const deleteSelection: Command<[], readonly string[]> = {
  id: 'deleteSelection',
  labelKey: 'command.delete',
  group: 'note',
  shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
  isEnabled: (ctx) => changeable(ctx, ctx.session.getState().selection).length > 0,
  run: (ctx) => {
    const ids = changeable(ctx, ctx.session.getState().selection)
    deleteNotes(ctx.doc, ids, ctx.now(), new LocalEdit(), ctx.author)
    setSelection(ctx.session, [])
    return ids
  },
}
