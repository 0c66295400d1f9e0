import { type Box, boxAround, boxesOverlap, centerOf, type Point } from '../../shared/geometry/box'
import type { Command, CommandContext } from './command'
import { gatherThings } from './gatherThings'
import { commonHome, type Ground, obstacles, readGround } from './ground'
import { blockOf, freeCorner } from './layBlock'
import { countOf, idsOf, selectedThings } from './things'

/** What takes no more room than so many times its own lies together already. */
const CLOSE = 2.5

/**
 * Makes a cluster of the selected notes and clusters, in the innermost cluster that all of them lie in. What lies close
 * together stays; else it comes together where it covers nothing, as near as can be. Opens the title.
 */
export const gatherSelection: Command<[], string | null> = {
  id: 'gatherSelection',
  labelKey: 'command.gather',
  group: 'note',
  shortcuts: [{ key: 'g', ctrl: true }],
  needs: 'gather',
  isEnabled: (ctx) => countOf(selectedThings(ctx)) > 1,
  run: (ctx) => {
    const things = selectedThings(ctx)
    const ids = idsOf(things)
    const ground = readGround(ctx)
    const within = commonHome(ground, ids)
    return gatherThings(ctx, ground, things, { ...layTogether(ctx, ground, ids, within), within })
  },
}

function layTogether(ctx: CommandContext, ground: Ground, ids: readonly string[], within: string | null) {
  const taken = obstacles(ctx, ground, ids, within)
  const boxes = ids.flatMap((id) => ground.boxOf(id) ?? [])
  const whole = boxAround(boxes) ?? { x: 0, y: 0, width: 0, height: 0 }
  if (isClose(boxes, whole) && !taken.some((box) => boxesOverlap(box, whole))) {
    const points = new Map(
      ids.flatMap((id): [string, Point][] => {
        const corner = ground.cornerOf(id)
        return corner === null ? [] : [[id, corner]]
      }),
    )
    return { points, content: whole }
  }
  const block = blockOf(ground, ids)
  const content = freeCorner(taken, block, centerOf(whole), 'island')
  return { points: block.placesAt(content), content }
}

function isClose(boxes: readonly Box[], whole: Box): boolean {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
  const overlaps = boxes.some((box, at) => boxes.some((other, place) => place > at && boxesOverlap(box, other)))
  return !overlaps && whole.width * whole.height <= CLOSE * area
}
