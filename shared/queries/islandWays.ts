import type { Box, Point } from '../geometry/box'
import { NOTE_SIZE, type Note } from '../model/note'
import { cardBox } from './cardBox'
import type { TreeRecords } from './clusterTree'
import type { IslandShape } from './islandShape'
import type { Island } from './islands'
import { pagePosition } from './pagePositions'
import { isLive } from './readBoard'
import { inReadingOrder } from './readingOrder'

/**
 * How far notes and clusters go, by their ids, in page units; what stays is not in it. What lies in a cluster that goes
 * goes with it, and by its own way on top of that.
 */
export type Ways = ReadonlyMap<string, Point>

/** True for what another person holds right now. */
export type IsHeld = (id: string) => boolean

/** A way that a rounding makes is none. */
const LEAST_WAY = 0.5

/** Adds the way to those that are planned, unless it is none. */
export function addWay(ways: Map<string, Point>, id: string, from: Point, to: Point, least = LEAST_WAY): void {
  const way = { x: to.x - from.x, y: to.y - from.y }
  if (Math.hypot(way.x, way.y) >= least) ways.set(id, way)
}

export function noteBox({ x, y }: Point) {
  return { x, y, width: NOTE_SIZE, height: NOTE_SIZE }
}

/** An island that has gone a way. */
export function shiftIsland({ box, card, outline }: IslandShape, way: Point | undefined): IslandShape {
  if (way === undefined) return { box, card, outline }
  const shift = <At extends Point>(at: At): At => ({ ...at, x: at.x + way.x, y: at.y + way.y })
  return { box: shift(box), card: shift(card), outline: outline.map(shift) }
}

/** The clusters that must stay: another holds them or something in them. */
export function stuckIslands(islands: ReadonlyMap<string, Island>, isHeld: IsHeld): Set<string> {
  const stuck = new Set<string>()
  for (const { id, notes, cards, children } of [...islands.values()].reverse()) {
    if (isHeld(id) || notes.some(isHeld) || cards.some(isHeld) || children.some((child) => stuck.has(child)))
      stuck.add(id)
  }
  return stuck
}

/** The live notes that lie in no cluster, with their top lefts on the page, in reading order. */
export function looseNotes(notes: ReadonlyMap<string, Note>, islands: ReadonlyMap<string, Island>, origins: Origins) {
  const gathered = new Set([...islands.values()].flatMap((island) => island.notes))
  const loose = [...notes.values()].filter((note) => isLive(note) && !gathered.has(note.id))
  const placed = loose.map(({ id, place }) => ({ id, at: pagePosition(place, origins) }))
  return inReadingOrder(placed, ({ at }) => at)
}

/** Where these cards lie on the page. */
export function cardBoxes({ cards }: Pick<TreeRecords, 'cards'>, ids: Iterable<string>, origins: Origins): Box[] {
  return [...ids].flatMap((id) => {
    const card = cards?.get(id)
    return card === undefined ? [] : [cardBox(card, origins)]
  })
}

/** The live cards that lie in no cluster, with their boxes on the page, in reading order. */
export function looseCards(
  { cards = new Map() }: Pick<TreeRecords, 'cards'>,
  islands: ReadonlyMap<string, Island>,
  origins: Origins,
): { readonly id: string; readonly box: Box }[] {
  const gathered = new Set([...islands.values()].flatMap((island) => island.cards))
  const loose = [...cards.values()].filter((card) => isLive(card) && !gathered.has(card.id))
  const placed = loose.map((card) => ({ id: card.id, box: cardBox(card, origins) }))
  return inReadingOrder(placed, ({ box }) => box)
}

type Origins = ReadonlyMap<string, Point>
