import type { Point } from '../../shared/geometry/box'
import { bringNotesToFront, moveNotes as writePlaces } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { planNoteMove } from './planNoteMove'
import { changeable } from './queries'

/** Moves notes by so many page units and puts them on top of the others: what the release of a drag writes, at once. */
export const moveNotes: Command<[ids: readonly string[], delta: Point]> = {
  id: 'moveNotes',
  labelKey: 'command.move',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, ids) => changeable(ctx, ids).length > 0,
  run: (ctx, ids, delta) => {
    const moved = changeable(ctx, ids)
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      writePlaces(ctx.doc, planNoteMove(ctx, moved, delta), origin)
      bringNotesToFront(ctx.doc, moved, origin)
    }, origin)
  },
}
