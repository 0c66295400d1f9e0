import { expandBox } from '../../shared/geometry/box'
import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import type { Command } from './command'
import { boxOfThings } from './ground'

/** Room around what is shown, so that its neighbours are seen too. Page units. */
const AROUND = 120

/** The selection in the middle of the view; where the outline covers the board, the board takes its place. */
export const showOnBoard: Command = {
  id: 'showOnBoard',
  labelKey: 'outline.showOnBoard',
  group: 'view',
  shortcuts: [],
  isEnabled: (ctx) => ctx.session.getState().outline && boxOfThings(ctx, ctx.session.getState().selection) !== null,
  run: (ctx) => {
    const { outline, selection } = ctx.session.getState()
    const box = boxOfThings(ctx, selection)
    if (box === null) return
    if (outline && ctx.camera.viewport.width < OUTLINE_FILLS_BELOW) {
      ctx.session.setState({ outline: false, workplace: 'canvas', editing: null })
    }
    ctx.camera.fitBox(expandBox(box, AROUND))
  },
}
