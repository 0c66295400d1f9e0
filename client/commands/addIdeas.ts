import { centerOf, type Point } from '../../shared/geometry/box'
import { findFreePlaces } from '../../shared/geometry/freePlaces'
import { createId } from '../../shared/model/ids'
import { NOTE_SIZE } from '../../shared/model/note'
import { isPaletteColor, PALETTE } from '../../shared/model/palette'
import { contentBoxes } from '../../shared/queries/contentBoxes'
import { addNotes, fitsOnBoard } from './addNotes'
import type { Command } from './command'
import { othersZoneBoxes } from './zoneRules'

const GAP = 24

/**
 * A note for each text, in a grid where nothing lies, as near to the page point as there is room (the middle of the
 * view without one); selected and brought into view. One undo step. Gives the ids.
 */
export const addIdeas: Command<[texts: readonly string[], near: Point | null], readonly string[]> = {
  id: 'addIdeas',
  labelKey: 'clipboard.paste',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, texts) => texts.length > 0 && fitsOnBoard(ctx, texts.length),
  run: (ctx, texts, near) => {
    const around = near ?? centerOf(ctx.camera.visibleBox())
    const corners = findFreePlaces(
      [...contentBoxes(ctx.projection), ...othersZoneBoxes(ctx)],
      texts.length,
      NOTE_SIZE,
      GAP,
      around,
    )
    const { color } = ctx.session.getState()
    const paper = isPaletteColor(color) ? color : PALETTE[0]
    return addNotes(
      ctx,
      texts.map((text, index) => ({ id: createId(), text, color: paper, corner: corners[index] as Point })),
    )
  },
}
