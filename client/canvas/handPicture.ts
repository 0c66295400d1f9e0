import { type Box, boxAround, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { islandShape } from '../../shared/queries/islandShape'
import type { DropPlan } from '../commands/dropThings'
import { type SeenView, viewAt } from '../session/camera'
import { isInHand, type Painted, paintAlong, paintHeld } from './boardPainting'
import { boxOf } from './boardScene'
import type { Holding } from './holdings'
import { FAR_BELOW } from './islands/farIslands'
import { movingOffsets } from './movingOffsets'

/** Shadows of what is lifted, its turned corners and its marks reach beyond its box: page units. Outlines do in CSS pixels. */
const REACH = { page: 56, screen: 8 }

/** Some of what is not painted on the board itself. */
export type HandPicture = {
  readonly view: SeenView
  /** Outside of this page box there is nothing of it; null where nothing is at all. */
  readonly box: Box | 'all' | null
  /** What it looks like but for where it is: as long as this is the same, it is only moved. Null where that is not known. */
  readonly look: Look | null
  /** Where it is, from anywhere. Page units. */
  readonly at: Point
  /** Paints what of it is in a page box, on a context that shows that box. */
  paint(context: CanvasRenderingContext2D, within: Box): void
}

export type Look = readonly (number | string | object)[]

/** `looks`: another number whenever something may look otherwise for another reason than a hand. */
export type HandSource = { readonly painted: Painted; readonly pixelRatio: number; readonly looks: number }

const HERE: Point = { x: 0, y: 0 }

export type HandPictures = {
  /** One for each hand, by what names it, the last on top, and one for what glides; one for all where hands are many. */
  readonly held: ReadonlyMap<string, HandPicture>
  readonly along: HandPicture
}

/** So many hands have a canvas each. */
const MOST_HANDS = 12

export function createHandPictures(source: HandSource): HandPictures {
  const inHand = source.painted.hand.holdings.filter(isInHand)
  return {
    held: new Map(groupsOf(inHand).map((holdings) => [nameOf(holdings), heldPicture(source, holdings)])),
    along: alongPicture(source),
  }
}

/** What glides does so for a moment, one after the other: a canvas for each would come and go all the time. */
function groupsOf(inHand: readonly Holding[]): (readonly Holding[])[] {
  const gliding = inHand.filter(({ how }) => how === 'glide')
  const hands = inHand.filter(({ how }) => how !== 'glide')
  if (hands.length > MOST_HANDS) return [inHand]
  return [...(gliding.length > 0 ? [gliding] : []), ...hands.map((holding) => [holding])]
}

function nameOf([first, ...others]: readonly Holding[]): string {
  if (first?.how === 'glide') return 'gliding'
  return first === undefined || others.length > 0 ? 'all' : `${first.client ?? 'own'} ${first.how}`
}

function heldPicture(source: HandSource, inHand: readonly Holding[]): HandPicture {
  const { painted } = source
  const [only] = inHand
  const box = boxAroundHeld(inHand, painted)
  const isOne = only !== undefined && inHand.length === 1 && box !== 'all'
  return {
    view: painted.camera,
    box,
    look: isOne ? [...lookOf(source), only.person.color, ...only.ids, ...only.clusters] : null,
    at: isOne ? painted.hand.offsetOf(only) : HERE,
    paint: paintFrom(source, (context, pixelRatio, seen) => paintHeld(context, pixelRatio, seen, inHand)),
  }
}

/** What opens on the board for what is in hands, and the lines that go along with it. */
function alongPicture(source: HandSource): HandPicture {
  const { painted } = source
  const box = boxAlong(painted)
  const { drop } = painted.hand
  return {
    view: painted.camera,
    box,
    look: box === 'all' || drop === null ? null : [...lookOf(source), ...lookOfDrop(drop)],
    at: HERE,
    paint: paintFrom(source, paintAlong),
  }
}

function paintFrom({ painted, pixelRatio }: HandSource, paint: typeof paintAlong): HandPicture['paint'] {
  return (context, { x, y, width, height }) => {
    const { zoom } = painted.camera.state
    const camera = viewAt({ x, y, zoom }, { width: width * zoom, height: height * zoom })
    paint(context, pixelRatio, { ...painted, camera })
  }
}

function lookOf({ painted: { camera, painter, detail }, pixelRatio, looks }: HandSource): Look {
  const { x, y, zoom } = camera.state
  return [x, y, zoom, camera.viewport, painter, detail, pixelRatio, looks]
}

function lookOfDrop({ target, notes, origin }: DropPlan): Look {
  const places = [...notes].flatMap(([id, { x, y }]) => [id, x, y])
  return [target?.kind ?? '', target?.id ?? '', origin?.x ?? '', origin?.y ?? '', ...places]
}

/** Lines may lead anywhere. */
function boxAlong({ hand, camera, relations, scene }: Painted): Box | 'all' | null {
  const { drop } = hand
  if (relations?.hasMoving || scene.linksOf(movingOffsets(hand).keys()).length > 0) return 'all'
  if (hand.holdings.some(({ ids }) => ids.some((id) => scene.card(id) !== null))) return 'all'
  if (drop === null || drop.target === null) return null
  if (drop.target.kind === 'zone' || drop.cards.size > 0) return 'all'
  return boxAround(boxesOfDrop(drop).map((box) => expandBox(box, REACH.screen / camera.state.zoom)))
}

function boxAroundHeld(inHand: readonly Holding[], painted: Painted): Box | 'all' | null {
  const boxes: Box[] = []
  for (const holding of inHand) {
    const held = boxesIn(holding, painted)
    if (held === 'all') return held
    boxes.push(...held)
  }
  const around = boxAround(boxes)
  return around === null ? null : expandBox(around, REACH.page + REACH.screen / painted.camera.state.zoom)
}

/** A title from far away is wider than what it stands for. */
function boxesIn(holding: Holding, { scene, islands, hand, camera }: Painted): readonly Box[] | 'all' {
  const offset = hand.offsetOf(holding)
  if (holding.clusters.length > 0 && camera.state.zoom * NOTE_SIZE < FAR_BELOW) return 'all'
  const boxes: Box[] = []
  for (const id of holding.ids) {
    const note = scene.note(id)
    if (note !== null) boxes.push(boxOf({ x: note.x + offset.x, y: note.y + offset.y }))
    const card = scene.card(id)
    if (card !== null) boxes.push(moved(card.box, offset))
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
