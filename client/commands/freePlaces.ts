import { type Box, boxesOverlap, centerOf, expandBox, type Point } from '../../shared/geometry/box'
import { findFreePlaces } from '../../shared/geometry/freePlaces'
import { columnsFor, gridSize, layoutInGrid } from '../../shared/geometry/layout'
import { NOTE_SIZE } from '../../shared/model/note'
import type { CommandContext } from './command'
import { boxOfNotes, liveNoteIds } from './queries'

/** Between notes that a command lays side by side, in page units. */
export const PLACE_GAP = 24

/** Top lefts for so many notes in one block that covers no note but those to skip, as near as can be to a page point. */
export function placesNear(ctx: CommandContext, near: Point, count: number, skip: ReadonlySet<string>): Point[] {
  return findFreePlaces(noteBoxes(ctx, skip), count, NOTE_SIZE, PLACE_GAP, near)
}

/** The same beside a box: to its right where there is room, else below, to the left or above, else near. */
export function placesBeside(ctx: CommandContext, box: Box, count: number, skip: ReadonlySet<string>): Point[] {
  const taken = noteBoxes(ctx, skip)
  const columns = columnsFor(count)
  const { width, height } = gridSize(count, columns, NOTE_SIZE, PLACE_GAP)
  const sides: readonly Point[] = [
    { x: box.x + box.width + PLACE_GAP, y: box.y },
    { x: box.x, y: box.y + box.height + PLACE_GAP },
    { x: box.x - PLACE_GAP - width, y: box.y },
    { x: box.x, y: box.y - PLACE_GAP - height },
  ]
  const origin = sides.find((side) => isFree(taken, { ...side, width, height }))
  if (origin === undefined) return findFreePlaces(taken, count, NOTE_SIZE, PLACE_GAP, centerOf(box))
  return layoutInGrid(count, { origin, columns, size: NOTE_SIZE, gap: PLACE_GAP })
}

/** True where a box keeps its distance to all that is taken. */
export function isFree(taken: readonly Box[], box: Box): boolean {
  const room = expandBox(box, PLACE_GAP / 2)
  return !taken.some((one) => boxesOverlap(one, room))
}

/** The boxes of the notes that are shown, but for those to skip. */
export function noteBoxes(ctx: CommandContext, skip: ReadonlySet<string>): Box[] {
  return liveNoteIds(ctx).flatMap((id) => (skip.has(id) ? [] : (boxOfNotes(ctx, [id]) ?? [])))
}
