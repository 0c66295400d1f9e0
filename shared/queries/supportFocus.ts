import { type Box, boxAround, boxesOverlap, centerOf, expandBox } from '../geometry/box'
import type { Zone } from '../model/support'
import type { TreeRecords } from './clusterTree'
import { contentBoxes } from './contentBoxes'
import { NO_ZONES } from './zones'

/** Around what lies there. Page units. */
const AIR = 80
/** Of a wall's sides, what is shown of it at least: one note alone is not read better for filling a screen. */
const LEAST = 1 / 4

/**
 * What of a support matters to who looks at it. Of a wall that is what lies on it: whole it is so large that nobody
 * could read a note. Everything else, and a wall on which nothing lies yet, matters whole. Page coordinates.
 */
export function supportFocus(
  records: TreeRecords,
  { box, zones }: { readonly box: Box; readonly zones: readonly Pick<Zone, 'zone'>[] },
): Box {
  if (!zones.some(({ zone }) => zone.hasWolves)) return box
  const around = boxAround(lyingBoxes(records).filter((each) => boxesOverlap(each, box)))
  return around === null ? box : widenWithin(box, expandBox(around, AIR))
}

/** The page boxes of everything that is shown but for the supports. */
export function lyingBoxes(records: TreeRecords): Box[] {
  const frames = new Set((records.zones ?? NO_ZONES).values())
  return contentBoxes(records).filter((each) => !frames.has(each))
}

function widenWithin(whole: Box, part: Box): Box {
  const width = Math.max(part.width, whole.width * LEAST)
  const height = Math.max(part.height, whole.height * LEAST)
  const { x, y } = centerOf(part)
  return {
    x: widened(x, width, [whole.x, whole.x + whole.width]),
    y: widened(y, height, [whole.y, whole.y + whole.height]),
    width,
    height,
  }
}

/** Where a length around a middle begins, so that it keeps within these ends where it can. */
function widened(middle: number, length: number, [first, last]: readonly [number, number]): number {
  const start = middle - length / 2
  return length >= last - first ? start : Math.min(Math.max(start, first), last - length)
}
