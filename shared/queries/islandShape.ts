import { type Box, boxAround, type Point } from '../geometry/box'
import { convexHull, inflateHull } from '../geometry/convexHull'
import { CLUSTER_SPACE } from '../model/cluster'
import { NOTE_SIZE } from '../model/note'

/** How an island lies on the page. */
export type IslandShape = {
  /** Around all of it, the title card too. */
  readonly box: Box
  /** The title card, on the shore. */
  readonly card: Box
  /** The shore: convex, clockwise. Drawn as a curve that its corners pull. */
  readonly outline: readonly Point[]
}

/** Page units. */
export const ISLAND = {
  /** From a note's edge to the shore. */
  shore: CLUSTER_SPACE.padding,
  /** From the title card's top to the notes below it. */
  top: CLUSTER_SPACE.header + CLUSTER_SPACE.padding,
  card: { height: CLUSTER_SPACE.header, narrowest: 260, widest: 640 },
  /** What a titled cluster keeps free below its card while it holds nothing. */
  empty: { width: 260, height: 84 },
  /** A folded cluster, with its card on top. */
  pile: { width: 260, height: 176 },
} as const

/** A cluster as it is folded or not, by what lies in it. */
export type IslandContent = {
  /** The cluster's top left on the page: counts where nothing lies in it. */
  readonly origin: Point
  /** The top lefts of its notes. */
  readonly notes: readonly Point[]
  /** Its cards. */
  readonly cards?: readonly Box[]
  /** The islands that it holds, as they are shown. */
  readonly islands: readonly IslandShape[]
  readonly isFolded: boolean
}

/**
 * The island around what a cluster holds. Where it lies follows from its notes alone, so that all peers see the same
 * one; a folded cluster lies where its title card would.
 */
export function islandShape({ origin, notes, cards = [], islands, isFolded }: IslandContent): IslandShape {
  const sheets = [...notes.map(noteBox), ...cards]
  const content = contentBox(origin, sheets, islands)
  const top = content.y - ISLAND.top
  if (isFolded) return pileShape({ x: content.x, y: top })
  const { height, narrowest, widest } = ISLAND.card
  const width = Math.min(widest, Math.max(narrowest, content.width))
  const card = { x: content.x, y: top, width, height }
  const shoreline = top + height / 2 + ISLAND.shore
  const points: Point[] = [
    { x: card.x, y: shoreline },
    { x: Math.max(card.x + width, rightOfFirstRow(content.y, sheets, islands)), y: shoreline },
  ]
  for (const sheet of sheets) points.push(...cornersOf(sheet))
  for (const island of islands) points.push(...island.outline, ...cornersOf(island.card))
  if (sheets.length === 0 && islands.length === 0) points.push(...cornersOf(content))
  const outline = inflateHull(convexHull(points), ISLAND.shore)
  return { box: boxAround([card, boxOfPoints(outline)]) as Box, card, outline }
}

/** The shore is level above all that lies at the top. */
function rightOfFirstRow(top: number, sheets: readonly Box[], islands: readonly IslandShape[]): number {
  const reach = top + NOTE_SIZE / 2
  let right = Number.NEGATIVE_INFINITY
  for (const { x, y, width } of sheets) if (y < reach) right = Math.max(right, x + width)
  for (const { box } of islands) if (box.y < reach) right = Math.max(right, box.x + box.width)
  return right
}

function contentBox(origin: Point, sheets: readonly Box[], islands: readonly IslandShape[]): Box {
  const held = boxAround([...sheets, ...islands.map(({ box }) => box)])
  return held ?? { x: origin.x + ISLAND.shore, y: origin.y + ISLAND.top, ...ISLAND.empty }
}

function noteBox({ x, y }: Point): Box {
  return { x, y, width: NOTE_SIZE, height: NOTE_SIZE }
}

function pileShape(corner: Point): IslandShape {
  const box = { ...corner, ...ISLAND.pile }
  return { box, card: { ...corner, width: box.width, height: ISLAND.card.height }, outline: cornersOf(box) }
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

function boxOfPoints(points: readonly Point[]): Box {
  return boxAround(points.map(({ x, y }): Box => ({ x, y, width: 0, height: 0 }))) as Box
}
