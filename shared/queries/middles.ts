import type { Point } from '../geometry/box'
import type { Card } from '../model/card'
import { CLUSTER_SPACE } from '../model/cluster'
import { NOTE_SIZE } from '../model/note'

/** From a note's top left to its middle: that point tells which zone of a support it lies in, and what its place means. */
export const NOTE_MIDDLE: Point = { x: NOTE_SIZE / 2, y: NOTE_SIZE / 2 }

/** From a cluster's top left to the middle of the first note in it. */
export const CLUSTER_MIDDLE: Point = {
  x: CLUSTER_SPACE.padding + NOTE_SIZE / 2,
  y: CLUSTER_SPACE.header + CLUSTER_SPACE.padding + NOTE_SIZE / 2,
}

export function cardMiddle({ width, height }: Pick<Card, 'width' | 'height'>): Point {
  return { x: width / 2, y: height / 2 }
}
