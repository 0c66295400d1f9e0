import { type Box, boxAround, centerOf, type Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import { NOTE_SIZE } from '../../shared/model/note'
import { placeInside } from '../../shared/operations/movePlans'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import { addNotes, fitsOnBoard } from './addNotes'
import type { Command, CommandContext } from './command'
import type { Copied } from './copied'
import { liveNoteIds, positionOf } from './queries'
import { relateCopies } from './relateCopies'

/**
 * Makes copied notes and clusters again as this person's own, with the places that they had to each other, around the
 * page point (the middle of the view without one); selected and brought into view. One undo step. What was related among
 * them is so again. What a note is based on goes with it where that was copied too or is on this board. Gives the notes' ids.
 */
export const addCopies: Command<[copied: Copied, near: Point | null], readonly string[]> = {
  id: 'addCopies',
  labelKey: 'clipboard.paste',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, { notes, clusters }) => notes.length + clusters.length > 0 && fitsOnBoard(ctx, notes.length),
  run: (ctx, copied, near) => {
    const shift = freeShift(ctx, copied, near ?? centerOf(ctx.camera.visibleBox()))
    const all = [...copied.notes, ...copied.clusters]
    const ids = new Map(all.map(({ id }) => [id, createId()]))
    const origins = new Map(copied.clusters.map((cluster) => [cluster.id, shifted(cluster, shift)]))
    const homeOf = (home = '') => {
      const origin = origins.get(home)
      return origin === undefined ? null : { id: ids.get(home) as string, origin }
    }
    const clusters = copied.clusters.map((cluster) => ({
      id: ids.get(cluster.id) as string,
      title: cluster.title,
      color: cluster.color,
      place: placeInside(homeOf(cluster.in), shifted(cluster, shift)),
      author: ctx.author,
      createdAt: ctx.now(),
    }))
    const notes = copied.notes.map((note) => ({
      id: ids.get(note.id) as string,
      text: note.text,
      color: note.color,
      tags: note.tags,
      corner: shifted(note, shift),
      home: homeOf(note.in) ?? undefined,
      basedOn: ids.get(note.basedOn ?? '') ?? (ctx.projection.notes.has(note.basedOn ?? '') ? note.basedOn : undefined),
    }))
    const added = ctx.doc.transact(() => {
      const made = addNotes(ctx, notes, clusters)
      relateCopies(ctx, copied.relations ?? [], ids)
      return made
    }, new LocalEdit())
    const outer = all.filter((one) => homeOf(one.in) === null)
    setSelection(
      ctx.session,
      outer.flatMap(({ id }) => ids.get(id) ?? []),
    )
    return added
  },
}

function shifted({ x, y }: Point, shift: Point): Point {
  return { x: Math.round(x + shift.x), y: Math.round(y + shift.y) }
}

const STEP = 28
const MOST_STEPS = 400

/** How far the notes go so that their middle is there, or a little down to the right where notes lie just so already. */
function freeShift(ctx: CommandContext, { notes, clusters }: Copied, center: Point): Point {
  const boxes = [...notes, ...clusters].map(({ x, y }): Box => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
  const middle = centerOf(boxAround(boxes) as Box)
  const taken = new Set(
    liveNoteIds(ctx).flatMap((id) => {
      const note = ctx.projection.notes.get(id)
      return note === undefined ? [] : [cellOf(positionOf(ctx, note))]
    }),
  )
  let shift = { x: center.x - middle.x, y: center.y - middle.y }
  const isTaken = ({ x, y }: Point) => taken.has(cellOf({ x: x + shift.x, y: y + shift.y }))
  for (let step = 0; step < MOST_STEPS && notes.some(isTaken); step++) shift = { x: shift.x + STEP, y: shift.y + STEP }
  return shift
}

function cellOf({ x, y }: Point): string {
  return `${Math.round(x / STEP)} ${Math.round(y / STEP)}`
}
