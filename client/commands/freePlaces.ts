import { type Box, boxesOverlap, centerOf, expandBox, type Point } from '../../shared/geometry/box'
import { findFreePlaces } from '../../shared/geometry/freePlaces'
import { columnsFor, gridSize, layoutInGrid } from '../../shared/geometry/layout'
import { NOTE_SIZE } from '../../shared/model/note'
import type { CommandContext } from './command'
import { obstacles, readGround } from './ground'
import { othersZoneBoxes } from './zoneRules'

/** Between notes that a command lays side by side, in page units. */
export const PLACE_GAP = 24

/** What new places keep off: all but these notes, and but what the cluster that the places are for lies in. */
export type Within = { readonly skip?: Iterable<string>; readonly cluster?: string | null }

/** Top lefts for so many notes in one block that covers no note and no island, as near as can be to a page point. */
export function placesNear(ctx: CommandContext, near: Point, count: number, within: Within = {}): Point[] {
  return findFreePlaces(takenBoxes(ctx, within), count, NOTE_SIZE, PLACE_GAP, near)
}

/** The same beside a box: to its right where there is room, else below, to the left or above, else near. */
export function placesBeside(ctx: CommandContext, box: Box, count: number, within: Within = {}): Point[] {
  const taken = takenBoxes(ctx, within)
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

/** The boxes of the notes and islands that are shown, and of other tables' zones. */
export function takenBoxes(ctx: CommandContext, { skip = [], cluster = null }: Within = {}): Box[] {
  return [...obstacles(ctx, readGround(ctx), skip, cluster), ...othersZoneBoxes(ctx)]
}
