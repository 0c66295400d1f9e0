import type { Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { LocalEdit } from '../../shared/operations/origin'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'
import { PLACE_GAP } from './freePlaces'
import { liesIn } from './liesInHeld'
import { moveThings } from './moveThings'
import { liveNoteIds, positionOf } from './queries'
import { countOf, selectedThings } from './things'

const STEP = NOTE_SIZE + PLACE_GAP
/** Two notes whose corners are nearer than this in both directions lie on top of each other. */
const COVERED = NOTE_SIZE / 2
/** A row of more notes than this is passed over no further. */
const MOST_STEPS = 500

/** The selection by one place to a side; places that are taken are passed over, for a cluster by all its notes. For who does not drag (WCAG 2.5.7). */
function placeCommand(side: string, labelKey: PlainMessageKey, direction: Point): Command {
  return {
    id: `movePlace.${side}`,
    labelKey,
    group: 'note',
    shortcuts: [],
    needs: 'move',
    isEnabled: (ctx) => countOf(selectedThings(ctx)) > 0,
    run: (ctx) => {
      const things = selectedThings(ctx)
      const clusters = new Set(things.clusters)
      const held = clusters.size === 0 ? [] : liveNoteIds(ctx).filter((id) => liesIn(ctx.projection, clusters, id))
      const step = freeStep(ctx, [...things.notes, ...held], direction)
      moveThings(ctx, things, step, new LocalEdit())
    },
  }
}

export const movePlaceLeft = placeCommand('left', 'move.left', { x: -STEP, y: 0 })
export const movePlaceRight = placeCommand('right', 'move.right', { x: STEP, y: 0 })
export const movePlaceUp = placeCommand('up', 'move.up', { x: 0, y: -STEP })
export const movePlaceDown = placeCommand('down', 'move.down', { x: 0, y: STEP })

/** The shortest way there on which the moved notes cover no other. */
function freeStep(ctx: CommandContext, ids: readonly string[], step: Point): Point {
  const moved = new Set(ids)
  const corners = cornersOf(ctx, ids)
  const taken = cornersOf(
    ctx,
    liveNoteIds(ctx).filter((id) => !moved.has(id)),
  )
  const covers = (by: Point) =>
    corners.some(({ x, y }) =>
      taken.some((other) => Math.abs(x + by.x - other.x) < COVERED && Math.abs(y + by.y - other.y) < COVERED),
    )
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const by = { x: step.x * steps, y: step.y * steps }
    if (!covers(by)) return by
  }
  return step
}

function cornersOf(ctx: CommandContext, ids: readonly string[]): Point[] {
  return ids.flatMap((id) => {
    const note = ctx.projection.notes.get(id)
    return note === undefined ? [] : [positionOf(ctx, note)]
  })
}
