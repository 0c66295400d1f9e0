import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { boxOfThings } from './ground'
import { isCardThere, isThere } from './queries'
import { showBox } from './showNotes'

/** Smaller than this on the screen, a note or a card is found but not read. CSS pixels across. */
const READABLE = { note: 120, card: 360 } as const

/**
 * Selects one note or card and brings it to where nothing covers it, large enough to read; a view that shows it so stays. Where
 * the outline covers the board, the board takes its place.
 */
export const showNote: Command<[id: string]> = {
  id: 'showNote',
  labelKey: 'command.showNote',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => isThere(ctx, id) || isCardThere(ctx, id),
  run: (ctx, id) => {
    setSelection(ctx.session, [id])
    if (ctx.session.getState().outline && ctx.camera.viewport.width < OUTLINE_FILLS_BELOW) {
      ctx.session.setState({ outline: false, workplace: 'canvas' })
    }
    const box = boxOfThings(ctx, [id])
    if (box === null) return
    showBox(ctx, box, isCardThere(ctx, id) ? READABLE.card / box.width : READABLE.note / box.width)
  },
}
