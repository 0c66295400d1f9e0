import type { Point } from '../../shared/geometry/box'
import { bringNotesToFront } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { moveThings } from './moveThings'
import { changeableThings, countOf } from './things'

/** Moves notes and clusters by so many page units and puts the notes on top of the others: what the release of a drag writes, at once. */
export const moveNotes: Command<[ids: readonly string[], delta: Point]> = {
  id: 'moveNotes',
  labelKey: 'command.move',
  group: null,
  shortcuts: [],
  needs: 'move',
  isEnabled: (ctx, ids) => countOf(changeableThings(ctx, ids)) > 0,
  run: (ctx, ids, delta) => {
    const things = changeableThings(ctx, ids)
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      if (moveThings(ctx, things, delta, origin)) bringNotesToFront(ctx.doc, things.notes, origin)
    }, origin)
  },
}
