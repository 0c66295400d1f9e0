import { PALETTE, type PaletteColor } from '../../shared/model/palette'
import { recolorNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { changeable } from './queries'

/** Gives the selected notes this paper; the next note gets it too. */
export const recolorSelection: Command<[color: PaletteColor]> = {
  id: 'recolorSelection',
  labelKey: 'paper.choose',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, color) => ctx.canWrite && PALETTE.includes(color),
  run: (ctx, color) => {
    ctx.session.setState({ color })
    const ids = changeable(ctx, ctx.session.getState().selection)
    if (ids.length > 0) recolorNotes(ctx.doc, ids, color, new LocalEdit())
  },
}
