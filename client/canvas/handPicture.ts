import { type Box, boxAround, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { islandShape } from '../../shared/queries/islandShape'
import type { DropPlan } from '../commands/dropThings'
import { type SeenView, viewAt } from '../session/camera'
import { type Painted, paintActive } from './boardPainting'
import { boxOf } from './boardScene'
import type { Holding } from './holdings'
import { FAR_BELOW } from './islands/farIslands'
import { movingOffsets } from './movingOffsets'

/** Shadows of what is lifted, and marks, reach beyond its box: page units. Outlines do in CSS pixels. */
const REACH = { page: 72, screen: 24 }

/** What is in hands, and what goes along with it. */
export type HandPicture = {
  readonly view: SeenView
  /** Outside of this page box there is nothing of it; null where nothing is at all. */
  readonly box: Box | 'all' | null
  /** Paints what of it is in a page box, on a context that shows that box. */
  paint(context: CanvasRenderingContext2D, within: Box): void
}

export function createHandPicture(painted: Painted, pixelRatio: number): HandPicture {
  const { camera } = painted
  return {
    view: camera,
    box: boxAroundHands(painted),
    paint(context, { x, y, width, height }) {
      const { zoom } = camera.state
      const view = viewAt({ x, y, zoom }, { width: width * zoom, height: height * zoom })
      paintActive(context, pixelRatio, { ...painted, camera: view })
    },
  }
}

/** Lines that go along may lead anywhere. */
function boxAroundHands(painted: Painted): Box | 'all' | null {
  const { hand, camera, relations, scene } = painted
  const { zoom } = camera.state
  const { drop } = hand
  if (relations?.hasMoving || drop?.target?.kind === 'zone' || (drop !== null && drop.cards.size > 0)) return 'all'
  if (scene.linksOf(movingOffsets(hand).keys()).length > 0) return 'all'
  const boxes: Box[] = []
  for (const holding of hand.holdings) {
    const held = boxesIn(holding, painted)
    if (held === 'all') return held
    boxes.push(...held)
  }
  if (drop !== null) boxes.push(...boxesOfDrop(drop))
  const around = boxAround(boxes)
  return around === null ? null : expandBox(around, REACH.page + REACH.screen / zoom)
}

/** Cards may have arrows, and a title from far away is wider than what it stands for. */
function boxesIn(holding: Holding, { scene, islands, hand, camera }: Painted): readonly Box[] | 'all' {
  const offset = hand.offsetOf(holding)
  if (holding.clusters.length > 0 && camera.state.zoom * NOTE_SIZE < FAR_BELOW) return 'all'
  const boxes: Box[] = []
  for (const id of holding.ids) {
    const note = scene.note(id)
    if (note !== null) boxes.push(boxOf({ x: note.x + offset.x, y: note.y + offset.y }))
    else if (scene.card(id) !== null) return 'all'
  }
  for (const id of holding.clusters) {
    const island = scene.island(id)
    const shape = island === null ? null : islands.shapeOf(island)
    if (shape !== null) boxes.push(moved(shape.box, offset))
  }
  return boxes
}

function boxesOfDrop({ notes, origin }: DropPlan): Box[] {
  const places = [...notes.values()]
  const boxes = places.map(boxOf)
  if (origin === null) return boxes
  return [...boxes, islandShape({ origin, notes: places, islands: [], isFolded: false }).box]
}

function moved(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y }
}
