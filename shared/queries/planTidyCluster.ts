import { type Box, boxesOverlap, expandBox, type Point } from '../geometry/box'
import { evenColumnsFor, gridSize, packInRows } from '../geometry/layout'
import { SLACK, wayToFree } from '../geometry/wayToFree'
import type { Card } from '../model/card'
import { CLUSTER_SPACE } from '../model/cluster'
import { NOTE_SIZE, type Note } from '../model/note'
import { cardBox } from './cardBox'
import type { TreeRecords } from './clusterTree'
import { ISLAND, type IslandShape, islandShape } from './islandShape'
import { type Island, readIslands } from './islands'
import { addWay, type IsHeld, noteBox, shiftIsland, stuckIslands, type Ways } from './islandWays'
import { clusterOrigins, pagePosition } from './pagePositions'
import { inReadingOrder } from './readingOrder'
import { recordsWithin } from './recordsWithin'

const { gap: GAP } = CLUSTER_SPACE
/** Shores end between whole units: what lies so near to its place lies there. */
const LEAST_ISLAND_WAY = 2

/**
 * The notes of these clusters in a grid that keeps their reading order, the cards and islands in them below it; their title cards
 * stay where they are. What lies in an inner island is left as it is, unless that is one of these too. What another
 * holds stays, and the others keep clear of it.
 */
export function planTidyCluster(board: TreeRecords, clusters: Iterable<string>, isHeld: IsHeld): Ways {
  const chosen = new Set([...clusters].filter((id) => !isHeld(id)))
  const records = recordsWithin(board, chosen)
  const islands = readIslands(records)
  const origins = clusterOrigins(records.clusters, records.zones)
  const stuck = stuckIslands(islands, isHeld)
  const shapes = new Map<string, IslandShape>(islands)
  const ways = new Map<string, Point>()
  // The innermost first: how large they become counts for those around them.
  for (const island of [...islands.values()].reverse()) {
    const notes = island.notes.map((id) => ({ id, at: positionOf(id), isFixed: isHeld(id) }))
    if (chosen.has(island.id)) tidy(ways, island, { notes, sheets: inOrder(island) })
    const children = island.children.map((id) => shiftIsland(shapes.get(id) as IslandShape, ways.get(id)))
    const positions = notes.map(({ id, at }) => shifted(at, ways.get(id)))
    const origin = origins.get(island.id) ?? { x: 0, y: 0 }
    const { isFolded } = island
    const cards = island.cards.map((id) => shifted(boxOfCard(id), ways.get(id)))
    shapes.set(island.id, islandShape({ origin, notes: positions, cards, islands: children, isFolded }))
  }
  return ways

  function positionOf(note: string): Point {
    return pagePosition((records.notes.get(note) as Note).place, origins)
  }

  function boxOfCard(card: string): Box {
    return cardBox(records.cards?.get(card) as Card, origins)
  }

  function inOrder({ cards, children }: Island): InnerSheet[] {
    const inner = [
      ...cards.map((id) => ({ id, box: boxOfCard(id), isFixed: isHeld(id) })),
      ...children.map((id) => ({ id, box: (shapes.get(id) as IslandShape).box, isFixed: stuck.has(id) })),
    ]
    return inReadingOrder(inner, ({ box }) => box)
  }
}

type InnerNote = { readonly id: string; readonly at: Point; readonly isFixed: boolean }
/** An inner island, or a card. */
type InnerSheet = { readonly id: string; readonly box: Box; readonly isFixed: boolean }
type Content = { readonly notes: readonly InnerNote[]; readonly sheets: readonly InnerSheet[] }

function tidy(ways: Map<string, Point>, { card }: Island, { notes, sheets }: Content): void {
  const corner = { x: card.x, y: card.y + ISLAND.top }
  const fixed = [
    ...notes.filter(({ isFixed }) => isFixed).map(({ at }) => noteBox(at)),
    ...sheets.filter(({ isFixed }) => isFixed).map(({ box }) => box),
  ]
  const free = notes.filter(({ isFixed }) => !isFixed)
  const cells = freeCells(free.length, corner, fixed)
  for (const [at, note] of free.entries()) addWay(ways, note.id, note.at, cells[at] as Point)
  const end = cells.at(-1)
  const below = { x: corner.x, y: end === undefined ? corner.y : end.y + NOTE_SIZE + GAP }
  const inner = sheets.filter(({ isFixed }) => !isFixed)
  const { width } = gridSize(free.length, evenColumnsFor(free.length), NOTE_SIZE, GAP)
  const packed = packInRows(
    inner.map(({ box }) => box),
    GAP,
    width,
  )
  for (const [at, { id, box }] of inner.entries()) {
    const { x, y } = packed[at] as Point
    const way = { x: Math.ceil(below.x + x - box.x - SLACK), y: Math.ceil(below.y + y - box.y - SLACK) }
    const aside = wayToFree(shifted(box, way), fixed, GAP)
    if (fixed.length > 0) fixed.push(shifted(box, shifted(way, aside)))
    addWay(ways, id, box, shifted(shifted(box, way), aside), LEAST_ISLAND_WAY)
  }
}

/** The first cells of the grid, row by row, that what must stay leaves free. */
function freeCells(count: number, corner: Point, fixed: readonly Box[]): Point[] {
  const columns = evenColumnsFor(count)
  const cells: Point[] = []
  for (let at = 0; cells.length < count; at++) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const cell = { x: corner.x + column * (NOTE_SIZE + GAP), y: corner.y + row * (NOTE_SIZE + GAP) }
    const room = expandBox(noteBox(cell), GAP / 2)
    if (!fixed.some((box) => boxesOverlap(box, room))) cells.push(cell)
  }
  return cells
}

function shifted<At extends Point>(at: At, way: Point | undefined): At {
  return way === undefined ? at : { ...at, x: at.x + way.x, y: at.y + way.y }
}
