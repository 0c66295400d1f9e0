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
 * What letting go of these does: where each comes to lie. On a note, a cluster of both; on a cluster, its next free
 * place, or the very spot that the hand is over where that is free; beside, the spot itself.
 */
export function planDrop(scene: BoardScene, { ids, delta }: Held, target: DropTarget | null): DropPlan {
  const notes = new Map<string, Point>()
  const clusters = new Map<string, Point>()
  for (const id of ids) {
    const note = scene.note(id)
    const origin = note === null ? scene.originOf(id) : null
    if (note !== null) notes.set(id, roundPoint({ x: note.x + delta.x, y: note.y + delta.y }))
    else if (origin !== null) clusters.set(id, roundPoint({ x: origin.x + delta.x, y: origin.y + delta.y }))
  }
  if (target === null) return { target, refusal: null, notes, clusters, origin: null }
  const between = target.kind === 'note' ? 1 : 0
  const refusal = scene.whyNotInto(ids, target.kind === 'cluster' ? target.id : null, between)
  if (refusal !== null) return { target, refusal, notes, clusters, origin: null }
  return target.kind === 'note'
    ? planPair(scene, target.id, notes, clusters)
    : { target, refusal, origin: null, ...placeInside(scene, target.id, notes, clusters) }
}

type Places = ReadonlyMap<string, Point>
type Placed = { readonly notes: Places; readonly clusters: Places }

function planPair(scene: BoardScene, id: string, notes: Places, clusters: Places): DropPlan {
  const lying = scene.note(id)
  const target = { kind: 'note', id } as const
  if (lying === null) return { target: null, refusal: null, notes, clusters, origin: null }
  const held = new Set([...notes.keys(), ...clusters.keys()])
  const base = boxOf(lying)
  const foreign = foreignAround(scene, expandBox(base, 3 * NOTE_SIZE), null, new Set([...held, id]))
  const [only] = notes
  const placed =
    only !== undefined && notes.size === 1 && clusters.size === 0
      ? {
          notes: new Map([
            [only[0], placeBeside({ target: base, towards: centerOf(boxOf(only[1])), foreign, ...GRID })],
          ]),
          clusters,
        }
      : arrange(scene, { members: [base], foreign, first: base }, notes, clusters)
  const all = new Map([...placed.notes, [id, { x: lying.x, y: lying.y }]])
  return {
    target,
    refusal: null,
    notes: all,
    clusters: placed.clusters,
    origin: originAround(scene, all, placed.clusters),
  }
}

function placeInside(scene: BoardScene, cluster: string, notes: Places, clusters: Places): Placed {
  const island = scene.island(cluster)
  if (island === null) return { notes, clusters }
  const held = new Set([...notes.keys(), ...clusters.keys()])
  const members = inReadingOrder(
    scene.membersOf(cluster).flatMap((id) => (held.has(id) ? [] : (scene.note(id) ?? []))),
    ({ x, y }) => ({ x, y }),
  ).map(boxOf)
  for (const id of island.children) if (!held.has(id)) members.push(scene.island(id)?.box ?? island.box)
  const foreign = island.isFolded ? [] : foreignAround(scene, expandBox(island.box, NOTE_SIZE), cluster, held)
  const first = { x: island.card.x, y: island.card.y + ISLAND.top }
  return arrange(scene, { members, foreign, first, isFolded: island.isFolded }, notes, clusters)
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
  notes: Places,
  clusters: Places,
): Placed {
  const taken = [...members]
  const placedClusters = new Map<string, Point>()
  for (const [id, origin] of clusters) {
    const at = scene.originOf(id) ?? origin
    const box = scene.island(id)?.box ?? { ...at, ...ISLAND.empty }
    const held = { ...box, x: box.x + origin.x - at.x, y: box.y + origin.y - at.y }
    const place = nearestFree(held, taken)
    placedClusters.set(id, { x: origin.x + place.x - held.x, y: origin.y + place.y - held.y })
    taken.push({ ...held, ...place })
  }
  const order = inReadingOrder(
    [...notes].map(([id, point]) => ({ id, ...point })),
    ({ x, y }) => ({ x, y }),
  )
  const fits = isFolded !== true && order.every((note) => isFree(boxOf(note), [...taken, ...foreign]))
  if (fits) return { notes, clusters: placedClusters }
  const middle = boxAround(order.map(boxOf))
  const near = isFolded === true || middle === null ? null : centerOf(middle)
  const points = placesInCluster({ members: taken, foreign, first, near, count: order.length, ...GRID })
  return { notes: new Map(order.map(({ id }, at) => [id, points[at] as Point])), clusters: placedClusters }
}

/** What lies near a cluster and belongs to no part of it: loose notes, and outermost islands that are not around it. */
function foreignAround(scene: BoardScene, near: Box, cluster: string | null, held: ReadonlySet<string>): Box[] {
  const around = new Set<string>()
  for (let at = cluster; at !== null; at = scene.island(at)?.parent ?? null) around.add(at)
  const notes = scene.notesMeeting(near).filter(({ id, home }) => !held.has(id) && home === null)
  const islands = scene
    .islandsMeeting(near)
    .filter(({ id, parent }) => !held.has(id) && !around.has(id) && (parent === null || around.has(parent)))
    .filter(({ parent }) => parent !== cluster || cluster === null)
  return [...notes.map(boxOf), ...islands.map(({ box }) => box)]
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
function originAround(scene: BoardScene, notes: Places, clusters: Places): Point {
  const boxes = [...notes.values()].map(boxOf)
  for (const [id, origin] of clusters) {
    const [island, at] = [scene.island(id), scene.originOf(id)]
    if (island === null || at === null) continue
    boxes.push({ ...island.box, x: island.box.x + origin.x - at.x, y: island.box.y + origin.y - at.y })
  }
  const whole = boxAround(boxes) ?? { x: 0, y: 0 }
  return roundPoint({ x: whole.x - ISLAND.shore, y: whole.y - ISLAND.top })
}

function roundPoint({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
