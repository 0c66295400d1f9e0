import type * as Y from 'yjs'
import type { Point } from '../../../../shared/geometry/box'
import { isLive } from '../../../../shared/queries/isLive'
import { ISLAND } from '../../../../shared/queries/islandShape'
import { clusterOrigins, pagePosition } from '../../../../shared/queries/pagePositions'
import { readPlaces } from '../../../../shared/queries/readPlaces'
import type { WorkshopRoom } from './workshopRoom'

/** Where something lies on the page; of a cluster its origin. */
export type WallThing = { readonly id: string; readonly at: Point; readonly home: string | null }
type WallCluster = WallThing & { readonly count: number }

type HourWall = {
  /** Those in the trash left out. */
  readonly notes: readonly WallThing[]
  /** In no cluster. */
  readonly loose: readonly WallThing[]
  readonly outermost: readonly WallCluster[]
  /** Clusters that have none in them. */
  readonly leaves: readonly WallCluster[]
}

/** So long what was read is as good as what is there: it is people who look at it. Milliseconds of a clock. */
const FRESH = 250
const read = new WeakMap<Y.Doc, { readonly wall: HourWall; readonly at: number }>()

/** What the people of the simulated hour choose from. */
export function readWall(doc: Y.Doc): HourWall {
  const known = read.get(doc)
  const now = performance.now()
  if (known !== undefined && now - known.at < FRESH) return known.wall
  const wall = readAnew(doc)
  read.set(doc, { wall, at: now })
  return wall
}

function readAnew(doc: Y.Doc): HourWall {
  const records = readPlaces(doc)
  const origins = clusterOrigins(records.clusters)
  const counts = new Map<string, number>()
  const parents = new Set<string>()
  const notes: WallThing[] = []
  for (const [id, { place, deletedAt }] of records.notes) {
    if (deletedAt !== undefined) continue
    notes.push({ id, at: pagePosition(place, origins), home: place.in })
    if (place.in !== null) counts.set(place.in, (counts.get(place.in) ?? 0) + 1)
  }
  const live = [...records.clusters].filter(([, cluster]) => isLive(cluster))
  const clusters = live.map(([id, { place }]): WallCluster => {
    if (place.in !== null) parents.add(place.in)
    return { id, at: pagePosition(place, origins), home: place.in, count: counts.get(id) ?? 0 }
  })
  return {
    notes,
    loose: notes.filter(({ home }) => home === null),
    outermost: clusters.filter(({ home }) => home === null),
    leaves: clusters.filter(({ id }) => !parents.has(id)),
  }
}

export function nearestOf<Thing extends WallThing>(things: readonly Thing[], to: Point): Thing | undefined {
  const distance = ({ at }: Thing) => Math.hypot(at.x - to.x, at.y - to.y)
  return things.reduce<Thing | undefined>((best, one) => {
    return best === undefined || distance(one) < distance(best) ? one : best
  }, undefined)
}

/** Page units: beside where everybody writes, in a grid. */
const CELL = { left: 12_600, width: 900, height: 1_050, columns: 14 }
const cells = new WeakMap<WorkshopRoom, number>()

/** The origin for a new cluster. */
export function freeCell(room: WorkshopRoom): Point {
  const at = cells.get(room) ?? 0
  cells.set(room, at + 1)
  return { x: CELL.left + (at % CELL.columns) * CELL.width, y: Math.floor(at / CELL.columns) * CELL.height }
}

/** Where the next note goes in a cluster that has so many. */
export function slotIn({ at, count }: Pick<WallCluster, 'at' | 'count'>): Point {
  return { x: at.x + ISLAND.shore + (count % 3) * 224, y: at.y + ISLAND.top + Math.floor(count / 3) * 224 }
}
