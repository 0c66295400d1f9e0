import type * as Y from 'yjs'
import { type Box, expandBox, isSameBox, type Point } from '../geometry/box'
import { findFreeBoxInside } from '../geometry/freeBoxInside'
import { placeBesideAll } from '../geometry/freePlaces'
import type { Size } from '../geometry/layout'
import { zonesOf } from '../model/stageMaps'
import { parseZone } from '../model/support'
import { contentBoxes } from '../queries/contentBoxes'
import { readBoard } from '../queries/readBoard'
import { readZones } from '../queries/readZones'
import { NO_ZONES, type ZoneBoxes } from '../queries/zones'

/** Between what comes as one and everything else; page units. */
export const BLOCK_GAP = 120

/** What something new is placed on. `taken` are the boxes of all that is shown but for the zones of supports. */
export type Ground = {
  readonly zones: ZoneBoxes
  /** The zones where notes are gathered, whose lone wolves count. */
  readonly walls: readonly string[]
  readonly taken: readonly Box[]
}

/** Something that a place may be in, and where its top left lies on the page. */
export type Container = { readonly id: string; readonly origin: Point }

/** Where something goes, and the zone that it lies in then. */
export type Spot = { readonly origin: Point; readonly zone: Container | null }

/** Without the supports' document there are no zones. */
export function readGround(board: Y.Doc, supports?: Y.Doc): Ground {
  const zones = supports === undefined ? NO_ZONES : readZones(supports)
  const things = contentBoxes({ ...readBoard(board), zones })
  const taken = things.filter((box) => ![...zones.values()].some((zone) => isSameBox(zone, box)))
  return { zones, walls: supports === undefined ? [] : wallsOf(supports), taken }
}

/** For a box of this size: on the first wall that has room for it, else beside everything, supports too. */
export function findRoom(ground: Ground, size: Size): Spot {
  for (const wall of ground.walls) {
    const room = findRoomOnWall(ground, wall, size)
    if (room !== null) return room
  }
  return findRoomBeside(ground, size)
}

export function findRoomBeside({ taken, zones }: Ground, size: Size): Spot {
  return { origin: placeBesideAll([...taken, ...zones.values()], size, BLOCK_GAP), zone: null }
}

/** Null where the wall has none. */
export function findRoomOnWall({ taken, zones }: Ground, wall: string, size: Size): Spot | null {
  const box = zones.get(wall)
  const origin = box === undefined ? null : findFreeBoxInside(taken, size, BLOCK_GAP, insideWall(box))
  return box === undefined || origin === null ? null : { origin, zone: { id: wall, origin: { x: box.x, y: box.y } } }
}

/** Of a wall, what its label takes at the top, and its edges. Page units. */
const WALL_MARGIN = { top: 140, side: 60 }

export function insideWall(wall: Box): Box {
  const { x, y, width, height } = expandBox(wall, -WALL_MARGIN.side)
  const lower = WALL_MARGIN.top - WALL_MARGIN.side
  return { x, y: y + lower, width, height: height - lower }
}

function wallsOf(stage: Y.Doc): string[] {
  return [...zonesOf(stage)].flatMap(([id, entry]) => {
    const parsed = parseZone(id, entry)
    return parsed.ok && parsed.value.zone.hasWolves && parsed.value.zone.takes.includes('note') ? [id] : []
  })
}
