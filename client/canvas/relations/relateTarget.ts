import { type Box, boxContains, boxesOverlap, type Point } from '../../../shared/geometry/box'
import type { ToolContext } from '../../tools/toolContext'
import type { BoardRenderer } from '../boardRenderer'
import { boxOf } from '../boardScene'
import { farIslands } from '../islands/farIslands'
import { aroundOf } from './relationEnds'

/** What a line from that thing may end at there: a note or a cluster, but for what it lies in and what lies in it. */
export function relateTarget(
  { scene }: Pick<BoardRenderer, 'scene'>,
  tools: Pick<ToolContext, 'thingAt'>,
  from: string,
  { point, reach }: { readonly point: Point; readonly reach: number },
): string | null {
  const hit = tools.thingAt(point, reach)
  if (hit === null || hit.part === 'card' || hit.id === from) return null
  const home = scene.note(from)?.home ?? scene.island(from)?.parent ?? null
  if (aroundOf(scene, home).includes(hit.id)) return null
  const { notes, clusters } = scene.contentOf(from)
  return notes.includes(hit.id) || clusters.includes(hit.id) ? null : hit.id
}

/** The page box of a note or an island as it is seen, in a hand or not; null where it is not. */
export function shownBox(
  renderer: Pick<BoardRenderer, 'scene' | 'islandCard' | 'shownPosition'>,
  id: string,
): Box | null {
  const at = renderer.shownPosition(id)
  const note = renderer.scene.note(id)
  if (note !== null) return at === null || note.isHidden ? null : boxOf(at)
  const island = renderer.scene.island(id)
  const card = renderer.islandCard(id)
  if (island === null || island.isHidden || card === null) return null
  if (island.isFolded) return card
  const { box } = island
  return { ...box, x: box.x + card.x - island.card.x, y: box.y + card.y - island.card.y }
}

/** CSS pixels: how far a handle's middle is from a note's corner, and from an island's shore. */
const AWAY = { corner: 14, shore: 16 }

/**
 * Where the handle's middle stands on the screen: at a note's lower right corner, at an island's right shore, else on
 * another side of it where there is room, and where nothing floats over it. Null where the thing is out of view, and
 * where the handle would lie over something else on all sides: then an island has it inside. `isFree` is asked for the square that a finger meets.
 */
export function handlePlace(
  box: Box,
  clear: Box,
  kind: 'note' | 'cluster',
  isFree: (square: Box) => boolean,
): Point | null {
  if (!boxesOverlap(box, clear)) return null
  const wishes = kind === 'note' ? cornersOf(box) : sidesOf(box, clear)
  const places = wishes.map(({ x, y }) => ({
    x: Math.max(clear.x, Math.min(x, clear.x + clear.width)),
    y: Math.max(clear.y, Math.min(y, clear.y + clear.height)),
  }))
  const beside = places.find((place) => !boxContains(box, place) && isFree(squareAround(place)))
  return beside ?? (kind === 'cluster' ? cornerInside(box, clear) : null)
}

/** Within an island that is large enough: there it covers nobody else's. */
function cornerInside({ x, y, width, height }: Box, clear: Box): Point | null {
  if (Math.min(width, height) < TARGET) return null
  return {
    x: Math.min(x + width, clear.x + clear.width) - TARGET / 2,
    y: Math.min(y + height, clear.y + clear.height) - TARGET / 2,
  }
}

/** CSS pixels. */
const TARGET = 44

function squareAround({ x, y }: Point): Box {
  return { x: x - TARGET / 2, y: y - TARGET / 2, width: TARGET, height: TARGET }
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  const { corner } = AWAY
  const [left, right, top, bottom] = [x - corner, x + width + corner, y - corner, y + height + corner]
  return [
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: left, y: top },
  ]
}

/** The middles of what is seen of them, but for the upper one: there stands its title. */
function sidesOf({ x, y, width, height }: Box, clear: Box): Point[] {
  const { shore } = AWAY
  const across = (Math.max(x, clear.x) + Math.min(x + width, clear.x + clear.width)) / 2
  const down = (Math.max(y, clear.y) + Math.min(y + height, clear.y + clear.height)) / 2
  return [
    { x: x + width + shore, y: down },
    { x: across, y: y + height + shore },
    { x: x - shore, y: down },
  ]
}

const NOWHERE: Box = { x: Number.NaN, y: Number.NaN, width: 0, height: 0 }

/** Of a thing so much from each edge is not yet where one takes hold of it. */
const EDGE = 0.25

/** Whether a title stands for it from afar: it is not seen then. */
export function isUnderTitle({ scene }: Pick<BoardRenderer, 'scene'>, thing: string, zoom: number): boolean {
  const { titles, under } = farIslands(scene.islands, zoom)
  const home = scene.note(thing)?.home ?? null
  return under.has(thing) || (home !== null && (titles.has(home) || under.has(home)))
}

/** Whether nothing else is taken hold of in that page box: what the thing lies in and what lies in it left out. */
export function isFreeBeside({ scene }: Pick<BoardRenderer, 'scene'>, thing: string, square: Box): boolean {
  const { notes, cards, clusters } = scene.contentOf(thing)
  const home = scene.note(thing)?.home ?? scene.island(thing)?.parent ?? null
  const around = aroundOf(scene, home)
  // One writes and drags by the titles of what it lies in.
  if (around.some((id) => boxesOverlap(scene.island(id)?.card ?? NOWHERE, square))) return false
  const own = new Set([thing, ...notes, ...cards, ...clusters, ...around])
  const lying = [
    ...scene.notesMeeting(square).map((note) => ({ id: note.id, box: boxOf(note) })),
    ...scene.cardsMeeting(square),
    ...scene.islandsMeeting(square),
  ]
  return lying.every(({ id, box }) => own.has(id) || !boxesOverlap(coreOf(box), square))
}

function coreOf({ x, y, width, height }: Box): Box {
  return {
    x: x + width * EDGE,
    y: y + height * EDGE,
    width: width * (1 - 2 * EDGE),
    height: height * (1 - 2 * EDGE),
  }
}
