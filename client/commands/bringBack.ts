import { boxAround, centerOf } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { addCopies } from './addCopies'
import type { Command } from './command'
import type { Copied } from './copied'
import { restoreNotes } from './restoreNotes'

/**
 * Adds copies of what a snapshot held, where it lay then, selected and in view; `cards` of it come back from the trash,
 * where they are in it. Gives how many there were.
 */
export const bringBack: Command<[copied: Copied, cards: readonly string[]], number> = {
  id: 'bringBack',
  labelKey: 'snapshots.bringBack',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, copied, cards) => addCopies.isEnabled(ctx, copied, null) || restoreNotes.isEnabled(ctx, cards),
  run(ctx, copied, cards) {
    const lost = cards.filter((id) => ctx.projection.cards.get(id)?.deletedAt !== undefined)
    if (lost.length > 0) restoreNotes.run(ctx, lost)
    if (!addCopies.isEnabled(ctx, copied, null)) return lost.length
    const boxes = [...copied.notes, ...copied.clusters].map(({ x, y }) => ({
      ...{ x, y, width: NOTE_SIZE, height: NOTE_SIZE },
    }))
    const box = boxAround(boxes)
    addCopies.run(ctx, copied, box === null ? null : centerOf(box))
    return copied.notes.length + lost.length
  },
}
