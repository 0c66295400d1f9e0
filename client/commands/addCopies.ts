import { type Box, boxAround, centerOf, type Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import { NOTE_SIZE } from '../../shared/model/note'
import { addNotes, fitsOnBoard } from './addNotes'
import type { Command, CommandContext } from './command'
import type { CopiedNote } from './copiedNote'
import { liveNoteIds, positionOf } from './queries'

/**
 * Makes copied notes again as this person's own, with the places that they had to each other, around the page point
 * (the middle of the view without one); selected and brought into view. One undo step. What a note is based on goes
 * with it where that was copied too or is on this board. Gives the ids.
 */
export const addCopies: Command<[notes: readonly CopiedNote[], near: Point | null], readonly string[]> = {
  id: 'addCopies',
  labelKey: 'clipboard.paste',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, notes) => notes.length > 0 && fitsOnBoard(ctx, notes.length),
  run: (ctx, notes, near) => {
    const center = near ?? centerOf(ctx.camera.visibleBox())
    const shift = freeShift(ctx, notes, center)
    const ids = new Map(notes.map(({ id }) => [id, createId()]))
    return addNotes(
      ctx,
      notes.map((note) => ({
        id: ids.get(note.id) as string,
        text: note.text,
        color: note.color,
        tags: note.tags,
        corner: { x: note.x + shift.x, y: note.y + shift.y },
        basedOn:
          ids.get(note.basedOn ?? '') ?? (ctx.projection.notes.has(note.basedOn ?? '') ? note.basedOn : undefined),
      })),
    )
  },
}

const STEP = 28
const MOST_STEPS = 400

/** How far the notes go so that their middle is there, or a little down to the right where notes lie just so already. */
function freeShift(ctx: CommandContext, notes: readonly CopiedNote[], center: Point): Point {
  const boxes = notes.map(({ x, y }): Box => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
  const middle = centerOf(boxAround(boxes) as Box)
  const taken = new Set(
    liveNoteIds(ctx).flatMap((id) => {
      const note = ctx.projection.notes.get(id)
      return note === undefined ? [] : [cellOf(positionOf(ctx, note))]
    }),
  )
  let shift = { x: center.x - middle.x, y: center.y - middle.y }
  const isTaken = ({ x, y }: CopiedNote) => taken.has(cellOf({ x: x + shift.x, y: y + shift.y }))
  for (let step = 0; step < MOST_STEPS && notes.some(isTaken); step++) shift = { x: shift.x + STEP, y: shift.y + STEP }
  return shift
}

function cellOf({ x, y }: Point): string {
  return `${Math.round(x / STEP)} ${Math.round(y / STEP)}`
}
