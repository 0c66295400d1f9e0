import { boxAround, centerOf } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { addCopies } from './addCopies'
import type { Command, CommandContext } from './command'
import type { Copied } from './copied'
import { restoreNotes } from './restoreNotes'

/**
 * Brings back what a snapshot held: `copied`, and `cards` by their ids. What is in the trash comes out of it as itself, where
 * it lay, with its author; what this board no longer has comes as a copy, where it lay in the snapshot. Where nothing of it
 * is gone, copies of all are added. Selected and in view. Gives how many came.
 */
export const bringBack: Command<[copied: Copied, cards: readonly string[]], number> = {
  id: 'bringBack',
  labelKey: 'snapshots.bringBack',
  group: null,
  shortcuts: [],
  boardOnly: true,
  leads: true,
  isEnabled: (ctx, copied, cards) => ctx.canWrite && copied.notes.length + copied.clusters.length + cards.length > 0,
  run(ctx, copied, cards) {
    const all = [...copied.notes, ...copied.clusters].map(({ id }) => id)
    const lost = [...all, ...cards].filter((id) => entryOf(ctx, id)?.deletedAt !== undefined)
    const missing = withoutWhat(copied, (id) => entryOf(ctx, id) !== undefined)
    const isNothingGone = lost.length + missing.notes.length + missing.clusters.length === 0
    if (lost.length > 0) restoreNotes.run(ctx, lost)
    return lost.length + addAt(ctx, isNothingGone ? copied : missing)
  },
}

function entryOf({ projection: { notes, clusters, cards } }: CommandContext, id: string) {
  return notes.get(id) ?? clusters.get(id) ?? cards.get(id)
}

function withoutWhat({ notes, clusters, relations }: Copied, isThere: (id: string) => boolean): Copied {
  return {
    notes: notes.filter(({ id }) => !isThere(id)),
    clusters: clusters.filter(({ id }) => !isThere(id)),
    relations,
  }
}

function addAt(ctx: CommandContext, copied: Copied): number {
  const all = [...copied.notes, ...copied.clusters]
  const box = boxAround(all.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE })))
  if (box === null || !addCopies.isEnabled(ctx, copied, null)) return 0
  addCopies.run(ctx, copied, centerOf(box))
  return all.length
}
