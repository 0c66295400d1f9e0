import { looksEmpty } from '../../shared/drawing/shownText'
import { NOTE_SIZE } from '../../shared/model/note'
import { partsOfText } from '../../shared/queries/textParts'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { placesBeside } from './freePlaces'
import { readGround } from './ground'
import { changeable, onlySelectedNote, positionOf } from './queries'
import { showNotes } from './showNotes'
import { splitAtCaret } from './splitAtCaret'
import { splitParts } from './splitParts'

/** Nearer than this the parts are told apart. */
const LEAST_ZOOM = 0.5

/**
 * Makes a note a line of the selected one, or a note a sentence. Where that makes no two, the note opens, for the
 * person to say where; in a note that is open it splits at the caret.
 */
export const splitSelection: Command = {
  id: 'splitSelection',
  labelKey: 'command.split',
  group: 'note',
  shortcuts: [{ key: 'Enter', ctrl: true, shift: true }],
  needs: 'write',
  isEnabled: (ctx) => {
    const note = onlySelectedNote(ctx)
    return note !== null && !looksEmpty(note.text) && changeable(ctx, [note.id]).length > 0
  },
  run: (ctx) => {
    const note = onlySelectedNote(ctx)
    if (note === null) return
    if (ctx.session.getState().editing === note.id) {
      splitAtCaret.run(ctx)
      return
    }
    const [keep, ...others] = partsOfText(note.text)
    if (keep === undefined || others.length === 0) {
      ctx.session.setState({ editing: note.id, tool: 'select' })
      ctx.say((t) => t('notes.splitHint'))
      return
    }
    const box = { ...positionOf(ctx, note), width: NOTE_SIZE, height: NOTE_SIZE }
    const corners = placesBeside(ctx, box, others.length, { cluster: readGround(ctx).homeOf(note.id) })
    const ids = [note.id, ...splitParts(ctx, note, keep, others, corners)]
    setSelection(ctx.session, ids)
    showNotes(ctx, ids, LEAST_ZOOM)
    ctx.say((t) => t('notes.split', { count: ids.length }))
  },
}
