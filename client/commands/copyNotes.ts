import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import { pagePlace } from '../../shared/model/place'
import { compareStacking } from '../../shared/model/stacking'
import { createNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { isLive } from '../../shared/queries/readBoard'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { isThere, positionOf } from './queries'

/**
 * Copies notes to so many page units beside themselves, as they lie to one another, on top of the others and as this
 * person's own; selects the copies. What the release of a drag with Alt writes.
 */
export const copyNotes: Command<[ids: readonly string[], delta: Point]> = {
  id: 'copyNotes',
  labelKey: 'command.duplicate',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, ids) => ctx.canWrite && ids.some((id) => isThere(ctx, id)),
  run: placeCopies,
}

/** In one transaction, which is one undo step. */
export function placeCopies(ctx: CommandContext, ids: Iterable<string>, delta: Point): void {
  const notes = [...ids].flatMap((id) => ctx.projection.notes.get(id) ?? [])
  const copies = new Map(notes.filter(isLive).map(({ id }) => [id, createId()]))
  const drafts = notes
    .filter(isLive)
    .sort(compareStacking)
    .map(({ id, basedOn, ...note }) => {
      const at = positionOf(ctx, note)
      return {
        id: copies.get(id) ?? createId(),
        text: note.text,
        place: pagePlace(Math.round(at.x + delta.x), Math.round(at.y + delta.y)),
        color: note.color,
        author: ctx.author,
        createdAt: ctx.now(),
        tags: note.tags,
        ...(basedOn === undefined ? {} : { basedOn: copies.get(basedOn) ?? basedOn }),
      }
    })
  createNotes(ctx.doc, drafts, new LocalEdit())
  setSelection(
    ctx.session,
    drafts.map(({ id }) => id),
  )
}
