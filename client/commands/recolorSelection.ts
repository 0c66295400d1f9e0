import { PALETTE, type PaletteColor } from '../../shared/model/palette'
import { recolorClusters } from '../../shared/operations/clusters'
import { recolorNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { changeable, changeableClusters } from './queries'

/** Gives the selected notes and clusters this paper; the next note gets it too. */
export const recolorSelection: Command<[color: PaletteColor]> = {
  id: 'recolorSelection',
  labelKey: 'paper.choose',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (_ctx, color) => PALETTE.includes(color),
  run: (ctx, color) => {
    ctx.session.setState({ color })
    const { selection } = ctx.session.getState()
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      recolorNotes(ctx.doc, changeable(ctx, selection), color, origin)
      recolorClusters(ctx.doc, changeableClusters(ctx, selection), color, origin)
    }, origin)
  },
}
