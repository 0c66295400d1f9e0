import { NOTE_SIZE } from '../../shared/model/note'
import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { isThere } from './queries'
import { showNotes } from './showNotes'

/** Smaller than this on the screen, a note is found but not read. CSS pixels. */
const READABLE = 120

/**
 * Selects one note and brings it to where nothing covers it, large enough to read; a view that shows it so stays. Where
 * the outline covers the board, the board takes its place.
 */
export const showNote: Command<[id: string]> = {
  id: 'showNote',
  labelKey: 'command.showNote',
  group: null,
  shortcuts: [],
  isEnabled: isThere,
  run: (ctx, id) => {
    setSelection(ctx.session, [id])
    if (ctx.session.getState().outline && ctx.camera.viewport.width < OUTLINE_FILLS_BELOW) {
      ctx.session.setState({ outline: false, workplace: 'canvas' })
    }
    showNotes(ctx, [id], READABLE / NOTE_SIZE)
  },
}
