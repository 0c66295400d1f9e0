import { type Box, expandBox, type Point } from '../geometry/box'
import { BoxGrid } from '../geometry/boxGrid'
import { findFreeBoxInside } from '../geometry/freeBoxInside'
import { ringCells } from '../geometry/freePlaces'
import { columnsFor, gridSize, layoutInGrid, packInRows, type Size } from '../geometry/layout'
import { NOTE_SIZE } from '../model/note'
import type { Place } from '../model/place'
import { placeInside } from '../operations/movePlans'
import { findRoomBeside, findRoomOnWall, type Ground, insideWall, type Spot } from './ground'

/** Something that comes from a desk: how large it is, and where it lay there. */
export type Revealing = {
  readonly person: string
  readonly kind: 'note' | 'card'
  readonly size: Size
  readonly place: Place
}

/** Page units: between two in a zone, two of one person's, and two persons'. */
const GAP = { zone: 16, notes: 24, people: 72 }

/** What one person has up to here lies in one row. */
const ROW = 6

/**
 * Where each goes, over nothing. What lay in a zone of a support is there as near as can be to where it lay, or by its
 * wall with the others that lay on it; all else is a block on a wall that has room, cards beside everything. Where
 * `byPerson`, each person's lie together, in the order in which they come; else all as they come.
 */
export function placeRevealed<T extends Revealing>(
  ground: Ground,
  things: readonly T[],
  byPerson: boolean,
): Map<T, Place> {
  const taken = [...ground.taken]
  const now: Ground = { ...ground, taken }
  const places = new Map<T, Place>()
  const put = (thing: T, page: Point, zone: Spot['zone']) => {
    places.set(thing, placeInside(zone, page))
    taken.push({ ...page, ...thing.size })
  }
  putInZones(now, things, put)
  for (const wall of ground.walls) {
    const block = layBlock(
      things.filter((thing) => isOnWall(thing, wall)),
      byPerson,
      now.zones.get(wall),
    )
    const found = block.map((layout) => ({ layout, spot: findRoomOnWall(now, wall, layout.size) }))
    const fits = found.find(({ spot }) => spot !== null)
    if (fits?.spot) putBlock(fits.layout, fits.spot, put)
  }
  const rest = things.filter((thing) => !places.has(thing))
  putNotes(now, rest.filter(isNote), byPerson, put)
  putCards(
    now,
    rest.filter((thing) => !isNote(thing)),
    put,
  )
  return places
}

type Put<T> = (thing: T, page: Point, zone: Spot['zone']) => void
type Block<T> = { readonly size: Size; readonly points: readonly (readonly [T, Point])[] }

const isNote = ({ kind }: Revealing) => kind === 'note'
const isOnWall = (thing: Revealing, wall: string) => isNote(thing) && thing.place.in === wall

/** One by one: where somebody put a thing may say something of it. */
function putInZones<T extends Revealing>(ground: Ground, things: readonly T[], put: Put<T>): void {
  const full = new Set<string>()
  const grids = new Map<string, BoxGrid>()
  for (const thing of things) {
    const { place, size } = thing
    const box = place.in === null ? undefined : ground.zones.get(place.in)
    if (place.in === null || box === undefined || (isNote(thing) && ground.walls.includes(place.in))) continue
    const key = `${place.in} ${size.width} ${size.height}`
    if (full.has(key)) continue
    const grid = grids.get(place.in) ?? new BoxGrid(box, ground.taken)
    grids.set(place.in, grid)
    const page = placeInZone(grid, size, box, { x: box.x + place.x, y: box.y + place.y })
    if (page === null) full.add(key)
    else {
      put(thing, page, { id: place.in, origin: { x: box.x, y: box.y } })
      // Zones may lie over each other.
      for (const each of grids.values()) each.add({ ...page, ...size })
    }
  }
}

/** How many half steps around its place are tried before the first room in reading order. */
const RINGS = 12
const CELLS = Array.from({ length: RINGS + 1 }, (_, ring) => ringCells(ring).map((cell) => ({ cell, ring }))).flat()

function placeInZone(grid: BoxGrid, size: Size, zone: Box, wished: Point): Point | null {
  const inside = expandBox(zone, -GAP.zone)
  const most = { x: inside.x + inside.width - size.width, y: inside.y + inside.height - size.height }
  if (most.x < inside.x || most.y < inside.y) return null
  const step = { x: (size.width + GAP.zone) / 2, y: (size.height + GAP.zone) / 2 }
  for (const { cell, ring } of CELLS) {
    const page = { x: wished.x + cell.x * step.x, y: wished.y + cell.y * step.y }
    // Where it lay it may reach to the very edge, as the person put it.
    const isIn = holds(ring === 0 ? zone : inside, { ...page, ...size })
    if (isIn && !grid.isTaken(expandBox({ ...page, ...size }, ring === 0 ? 0 : GAP.zone / 2))) return page
  }
  return findFreeBoxInside(grid.boxes, size, GAP.zone, inside)
}

function holds(outer: Box, box: Box): boolean {
  const isAcross = box.x >= outer.x && box.x + box.width <= outer.x + outer.width
  return isAcross && box.y >= outer.y && box.y + box.height <= outer.y + outer.height
}

function putNotes<T extends Revealing>(ground: Ground, notes: readonly T[], byPerson: boolean, put: Put<T>): void {
  const [usual] = layBlock(notes, byPerson)
  if (usual === undefined) return
  const onWalls = ground.walls.flatMap((wall) =>
    layBlock(notes, byPerson, ground.zones.get(wall)).map((layout) => ({ layout, wall })),
  )
  for (const { layout, wall } of onWalls) {
    const spot = findRoomOnWall(ground, wall, layout.size)
    if (spot === null) continue
    putBlock(layout, spot, put)
    return
  }
  putBlock(usual, findRoomBeside(ground, usual.size), put)
}

function putCards<T extends Revealing>(ground: Ground, cards: readonly T[], put: Put<T>): void {
  if (cards.length === 0) return
  const corners = packInRows(
    cards.map(({ size }) => size),
    GAP.people,
  )
  const points = cards.map((card, index) => [card, corners[index] as Point] as const)
  const block = { points, size: sizeOf(points) }
  putBlock(block, findRoomBeside(ground, block.size), put)
}

function putBlock<T extends Revealing>({ points }: Block<T>, { origin, zone }: Spot, put: Put<T>): void {
  for (const [thing, { x, y }] of points) put(thing, { x: origin.x + x, y: origin.y + y }, zone)
}

/** The block as it looks best, and as wide as the wall where there is one; none of no notes. */
function layBlock<T extends Revealing>(notes: readonly T[], byPerson: boolean, wall?: Box): Block<T>[] {
  if (notes.length === 0) return []
  const groups = byPerson ? groupByPerson(notes) : [notes]
  const across = wall === undefined ? [null] : [null, Math.max(NOTE_SIZE, insideWall(wall).width)]
  return across.map((width) => layGroups(groups, width))
}

function layGroups<T extends Revealing>(groups: readonly (readonly T[])[], width: number | null): Block<T> {
  const most = width === null ? Number.POSITIVE_INFINITY : columnsIn(width)
  const isOne = groups.length === 1
  const grids = groups.map((group) => {
    const usual = isOne && width !== null ? most : Math.max(columnsFor(group.length), Math.min(group.length, ROW))
    const columns = Math.min(usual, most)
    return { group, columns, size: gridSize(group.length, columns, NOTE_SIZE, GAP.notes) }
  })
  const corners = packInRows(
    grids.map(({ size }) => size),
    GAP.people,
    width ?? 0,
  )
  const points = grids.flatMap(({ group, columns }, index) => {
    const origin = corners[index] as Point
    const cells = layoutInGrid(group.length, { origin, columns, size: NOTE_SIZE, gap: GAP.notes })
    return group.map((note, at) => [note, cells[at] as Point] as const)
  })
  return { points, size: sizeOf(points) }
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP.notes) / (NOTE_SIZE + GAP.notes)))
}

function sizeOf(points: readonly (readonly [Revealing, Point])[]): Size {
  return points.reduce<Size>(
    (size, [thing, { x, y }]) => ({
      width: Math.max(size.width, x + thing.size.width),
      height: Math.max(size.height, y + thing.size.height),
    }),
    { width: 0, height: 0 },
  )
}

function groupByPerson<T extends Revealing>(notes: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const note of notes) {
    const group = groups.get(note.person)
    if (group === undefined) groups.set(note.person, [note])
    else group.push(note)
  }
  return [...groups.values()]
}
