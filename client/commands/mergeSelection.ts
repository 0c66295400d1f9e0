import type { Note } from '../../shared/model/note'
import { mergeNotes } from '../../shared/operations/mergeNotes'
import { LocalEdit } from '../../shared/operations/origin'
import { LIMITS } from '../../shared/protocol/limits'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { changeable, positionOf } from './queries'

/** Makes one note of the selected ones, in the first as people read; the others go into the trash. */
export const mergeSelection: Command = {
  id: 'mergeSelection',
  labelKey: 'command.merge',
  group: 'note',
  shortcuts: [{ key: 'm' }],
  needs: 'write',
  isEnabled: (ctx) => mergeable(ctx).length > 1,
  run: (ctx) => {
    const ids = inReadingOrder(mergeable(ctx), (note) => positionOf(ctx, note)).map(({ id }) => id)
    const [kept = ''] = ids
    if (!mergeNotes(ctx.doc, ids, ctx.now(), new LocalEdit(null, { merges: true }), ctx.author)) {
      ctx.say((t) => t('notes.mergeTooLong', { limit: LIMITS.noteText }))
      return
    }
    ctx.session.setState({ editing: null })
    setSelection(ctx.session, [kept])
    ctx.say((t) => t('notes.merged', { count: ids.length }))
  },
}

/** Not what another holds, nor what another writes in: their next words would be lost from sight. */
function mergeable(ctx: CommandContext): Note[] {
  const ids = changeable(ctx, ctx.session.getState().selection).filter((id) => !ctx.isWrittenByOther(id))
  return ids.flatMap((id) => ctx.projection.notes.get(id) ?? [])
}
