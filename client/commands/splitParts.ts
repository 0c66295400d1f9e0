import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import type { Note } from '../../shared/model/note'
import { LocalEdit } from '../../shared/operations/origin'
import { splitNote } from '../../shared/operations/splitNotes'
import type { TextRange } from '../../shared/queries/textParts'
import type { CommandContext } from './command'
import { placeWith } from './placeWith'
import { positionOf } from './queries'

/**
 * Leaves the note one stretch of its text and makes a note of each other one: its kin in color, tags and what it builds
 * on, in the same cluster, by the person who splits. One place on the page for each. Gives the new ids.
 */
export function splitParts(
  ctx: CommandContext,
  note: Note,
  keep: TextRange,
  others: readonly TextRange[],
  corners: readonly Point[],
): string[] {
  const at = positionOf(ctx, note)
  const { place, color, tags, basedOn } = note
  const parts = others.map(({ start, end }, index) => ({
    id: createId(),
    text: note.text.slice(start, end),
    place: placeWith(ctx, place, corners[index] ?? at),
    color,
    tags,
    author: ctx.author,
    createdAt: ctx.now(),
    ...(basedOn === undefined ? {} : { basedOn }),
  }))
  splitNote(ctx.doc, note.id, { keep, parts }, new LocalEdit())
  return parts.map(({ id }) => id)
}
