import { type Box, boxAround, boxesOverlap, centerOf, expandBox, type Point } from '../../shared/geometry/box'
import { placeBeside, placesInCluster } from '../../shared/geometry/clusterCells'
import { CLUSTER_SPACE } from '../../shared/model/cluster'
import { NOTE_SIZE } from '../../shared/model/note'
import { ISLAND } from '../../shared/queries/islandShape'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import type { DropPlan, DropTarget } from '../commands/dropThings'
import { type BoardScene, boxOf } from './boardScene'

/** What is in a hand, and how far the hand moved it. Page units. */
export type Held = { readonly ids: readonly string[]; readonly delta: Point }

const GRID = { size: NOTE_SIZE, gap: CLUSTER_SPACE.gap } as const

/**
 * What letting go of these does: where each comes to lie. On a note or a card, a cluster of both; on a cluster, its next free
 * place, or the very spot that the hand is over where that is free; beside, the spot itself.
 */
export function planDrop(scene: BoardScene, { ids, delta }: Held, target: DropTarget | null): DropPlan {
  const notes = new Map<string, Point>()
  const clusters = new Map<string, Point>()
  const cards = new Map<string, Point>()
  for (const id of ids) {
    const note = scene.note(id)
    const card = scene.card(id)
    const at = note ?? card ?? scene.originOf(id)
    const kind = note !== null ? notes : card !== null ? cards : clusters
    if (at !== null) kind.set(id, roundPoint({ x: at.x + delta.x, y: at.y + delta.y }))
  }
  const placed = { notes, clusters, cards }
  if (target === null || target.kind === 'zone') return { target, refusal: null, ...placed, origin: null }
  const between = target.kind === 'note' ? 1 : 0
  const refusal = scene.whyNotInto(ids, target.kind === 'cluster' ? target.id : null, between)
  if (refusal !== null) return { target, refusal, ...placed, origin: null }
  return target.kind === 'note'
    ? planPair(scene, target.id, placed)
    : { target, refusal, origin: null, ...placeInside(scene, target.id, placed) }
}

type Places = ReadonlyMap<string, Point>
type Placed = { readonly notes: Places; readonly clusters: Places; readonly cards: Places }

function planPair(scene: BoardScene, id: string, held: Placed): DropPlan {
  const { notes, clusters, cards } = held
  const note = scene.note(id)
  const base = note === null ? scene.card(id)?.box : boxOf(note)
  const target = { kind: 'note', id } as const
  if (base === undefined) return { target: null, refusal: null, ...held, origin: null }
  const ids = new Set([...notes.keys(), ...clusters.keys(), ...cards.keys()])
  const foreign = foreignAround(scene, expandBox(base, 3 * NOTE_SIZE), null, new Set([...ids, id]))
  const [only] = notes
  const placed =
    only !== undefined && ids.size === 1 && note !== null
      ? {
          notes: new Map([
            [only[0], placeBeside({ target: base, towards: centerOf(boxOf(only[1])), foreign, ...GRID })],
          ]),
          clusters,
          cards,
        }
      : arrange(scene, { members: [base], foreign, first: base }, held)
  const lying = [id, { x: base.x, y: base.y }] as const
  const all = {
    ...placed,
    ...(note === null ? { cards: new Map([...placed.cards, lying]) } : { notes: new Map([...placed.notes, lying]) }),
  }
  return { target, refusal: null, ...all, origin: originAround(scene, all) }
}

function placeInside(scene: BoardScene, cluster: string, things: Placed): Placed {
  const island = scene.island(cluster)
  if (island === null) return things
  const held = new Set([...things.notes.keys(), ...things.clusters.keys(), ...things.cards.keys()])
  const staying = scene.membersOf(cluster).filter((id) => !held.has(id))
  const members = inReadingOrder(
    staying.flatMap((id) => scene.note(id) ?? []),
    ({ x, y }) => ({ x, y }),
  ).map(boxOf)
  members.push(...staying.flatMap((id) => scene.card(id)?.box ?? []))
  for (const id of island.children) if (!held.has(id)) members.push(scene.island(id)?.box ?? island.box)
  const foreign = island.isFolded ? [] : foreignAround(scene, expandBox(island.box, NOTE_SIZE), cluster, held)
  const first = { x: island.card.x, y: island.card.y + ISLAND.top }
  return arrange(scene, { members, foreign, first, isFolded: island.isFolded }, things)
}

type Room = {
  readonly members: readonly Box[]
  readonly foreign: readonly Box[]
  readonly first: Point
  readonly isFolded?: boolean
}

/** Where the hand has them if all of that is free, else each in the nearest free place. */
function arrange(
  scene: BoardScene,
  { members, foreign, first, isFolded }: Room,
  { notes, clusters, cards }: Placed,
): Placed {
  const taken = [...members]
  const sheets = [cards, clusters].map((things) => {
    const placed = new Map<string, Point>()
    for (const [id, corner] of things) {
      const held = sheetBox(scene, id, corner)
      const place = nearestFree(held, taken)
      placed.set(id, { x: corner.x + place.x - held.x, y: corner.y + place.y - held.y })
      taken.push({ ...held, ...place })
    }
    return placed
  })
  const [placedCards = cards, placedClusters = clusters] = sheets
  const order = inReadingOrder(
    [...notes].map(([id, point]) => ({ id, ...point })),
    ({ x, y }) => ({ x, y }),
  )
  const fits = isFolded !== true && order.every((note) => isFree(boxOf(note), [...taken, ...foreign]))
  if (fits) return { notes, clusters: placedClusters, cards: placedCards }
  const middle = boxAround(order.map(boxOf))
  const near = isFolded === true || middle === null ? null : centerOf(middle)
  const points = placesInCluster({ members: taken, foreign, first, near, count: order.length, ...GRID })
  return {
    notes: new Map(order.map(({ id }, at) => [id, points[at] as Point])),
    clusters: placedClusters,
    cards: placedCards,
  }
}

/** A card with its top left there, or an island with its cluster's there. */
function sheetBox(scene: BoardScene, id: string, corner: Point): Box {
  const card = scene.card(id)
  if (card !== null) return { ...card.box, ...corner }
  const at = scene.originOf(id) ?? corner
  const box = scene.island(id)?.box ?? { ...at, ...ISLAND.empty }
  return { ...box, x: box.x + corner.x - at.x, y: box.y + corner.y - at.y }
}

/** What lies near a cluster and belongs to no part of it: loose notes, and outermost islands that are not around it. */
function foreignAround(scene: BoardScene, near: Box, cluster: string | null, held: ReadonlySet<string>): Box[] {
  const around = new Set<string>()
  for (let at = cluster; at !== null; at = scene.island(at)?.parent ?? null) around.add(at)
  const notes = scene.notesMeeting(near).filter(({ id, home }) => !held.has(id) && home === null)
  const cards = scene.cardsMeeting(near).filter(({ id, home }) => !held.has(id) && home === null)
  const islands = scene
    .islandsMeeting(near)
    .filter(({ id, parent }) => !held.has(id) && !around.has(id) && (parent === null || around.has(parent)))
    .filter(({ parent }) => parent !== cluster || cluster === null)
  return [...notes.map(boxOf), ...[...cards, ...islands].map(({ box }) => box)]
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  const room = expandBox(box, CLUSTER_SPACE.gap / 2)
  return !taken.some((one) => boxesOverlap(one, room))
}

/** The top left nearest to where the box is held that overlaps nothing: beside one of what is taken, or two. */
function nearestFree(held: Box, taken: readonly Box[]): Point {
  if (isFree(held, taken)) return { x: held.x, y: held.y }
  const { gap } = CLUSTER_SPACE
  const xs = [held.x, ...taken.flatMap((one) => [one.x - gap - held.width, one.x + one.width + gap])]
  const ys = [held.y, ...taken.flatMap((one) => [one.y - gap - held.height, one.y + one.height + gap])]
  const corners = xs.flatMap((x) => ys.map((y) => ({ x, y, way: Math.hypot(x - held.x, y - held.y) })))
  corners.sort((a, b) => a.way - b.way)
  const free = corners.find(({ x, y }) => isFree({ ...held, x, y }, taken))
  return roundPoint(free ?? held)
}

/** The top left of a cluster whose content is all this. */
function originAround(scene: BoardScene, { notes, clusters, cards }: Placed): Point {
  const boxes = [...notes.values()].map(boxOf)
  for (const [id, corner] of [...clusters, ...cards]) boxes.push(sheetBox(scene, id, corner))
  const whole = boxAround(boxes) ?? { x: 0, y: 0 }
  return roundPoint({ x: whole.x - ISLAND.shore, y: whole.y - ISLAND.top })
}

function roundPoint({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
