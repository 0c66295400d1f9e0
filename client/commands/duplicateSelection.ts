import { createId } from '../../shared/model/ids'
import { pagePlace } from '../../shared/model/place'
import { compareStacking } from '../../shared/model/stacking'
import { createNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { isLive } from '../../shared/queries/readBoard'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { isThere, positionOf } from './queries'

const OFFSET = 32

/** Copies the selected notes beside themselves, as this person's own, and selects the copies. */
export const duplicateSelection: Command = {
  id: 'duplicateSelection',
  labelKey: 'command.duplicate',
  group: 'note',
  shortcuts: [{ key: 'd', ctrl: true }],
  isEnabled: (ctx) => ctx.canWrite && [...ctx.session.getState().selection].some((id) => isThere(ctx, id)),
  run: (ctx) => {
    const drafts = selectedNotes(ctx).map((note) => {
      const at = positionOf(ctx, note)
      return {
        id: createId(),
        text: note.text,
        place: pagePlace(at.x + OFFSET, at.y + OFFSET),
        color: note.color,
        author: ctx.author,
        createdAt: ctx.now(),
        tags: note.tags,
      }
    })
    createNotes(ctx.doc, drafts, new LocalEdit())
    setSelection(
      ctx.session,
      drafts.map((draft) => draft.id),
    )
  },
}

function selectedNotes(ctx: CommandContext) {
  const notes = [...ctx.session.getState().selection].flatMap((id) => ctx.projection.notes.get(id) ?? [])
  return notes.filter(isLive).sort(compareStacking)
}
