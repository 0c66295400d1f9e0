import type { Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { CommandContext } from './command'
import { isFree, PLACE_GAP, placesNear, takenBoxes } from './freePlaces'

export type Side = 'right' | 'left' | 'below' | 'above'

const STEP = NOTE_SIZE + PLACE_GAP
const STEPS: Readonly<Record<Side, Point>> = {
  right: { x: STEP, y: 0 },
  left: { x: -STEP, y: 0 },
  below: { x: 0, y: STEP },
  above: { x: 0, y: -STEP },
}
/** How many places in a row are tried before the nearest free one in any direction is as good. */
const IN_A_ROW = 4

/**
 * The first place in that direction from a note's top left, in the cluster that it lies in, that covers no other note
 * and no island; else the nearest around it.
 */
export function freeBeside(ctx: CommandContext, from: Point, side: Side, cluster: string | null): Point {
  const taken = takenBoxes(ctx, { cluster })
  const { x, y } = STEPS[side]
  for (let step = 1; step <= IN_A_ROW; step++) {
    const corner = { x: from.x + step * x, y: from.y + step * y }
    if (isFree(taken, { ...corner, width: NOTE_SIZE, height: NOTE_SIZE })) return corner
  }
  const middle = { x: from.x + x + NOTE_SIZE / 2, y: from.y + y + NOTE_SIZE / 2 }
  return placesNear(ctx, middle, 1, { cluster })[0] ?? from
}
