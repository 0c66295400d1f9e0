import type { Table } from '../../../shared/facilitation/tables'
import { type Box, boxAround } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import { cardBox } from '../../../shared/queries/cardBox'
import { readIslands } from '../../../shared/queries/islands'
import { clusterOrigins, pagePosition } from '../../../shared/queries/pagePositions'
import { isLive } from '../../../shared/queries/readBoard'
import { lyingBoxes, supportFocus } from '../../../shared/queries/supportFocus'
import type { BoardView } from '../../board/boardView'
import type { SupportsProjection } from '../../document/supportsProjection'
import type { BoardProjection } from '../../document/types'
import type { ScreenContent } from './screenScene'

type Read = Omit<ScreenContent, 'come' | 'door'> & {
  /** Persons' ids. */
  readonly authors: ReadonlySet<string>
  /** When the first of them wrote, by their device's clock in milliseconds; null for nobody. */
  readonly firstWritten: number | null
}

/** Of a support's height, what its title takes above it. */
const TITLE = 0.08

/** What lies on the board now. It costs work in proportion to the board: ask after a change, at most once a frame. */
export function readContent({ projection, supports, lead }: Pick<BoardView, 'projection' | 'supports' | 'lead'>): Read {
  const shown = new Map(
    [...supports.supports].flatMap(([id, support]) => {
      const { box, isPrepared } = support
      if (isPrepared) return []
      const focus = supportFocus(projection, support)
      return [[id, focus === box ? withTitle(box) : focus] as const]
    }),
  )
  const notes = [...projection.notes.values()].filter(isLive)
  const written = notes.filter(({ author }) => author !== '')
  return {
    all: boxAround([...lyingBoxes(projection), ...shown.values()]),
    supports: shown,
    tables: tableBoxes(lead.getState().tables, supports, shown),
    boxOf: (id) => boxOfThing(projection, id),
    notes: notes.length,
    authors: new Set(written.map(({ author }) => author)),
    firstWritten: written.reduce<number | null>(
      (first, { createdAt }) => Math.min(first ?? createdAt, createdAt),
      null,
    ),
  }
}

function withTitle({ x, y, width, height }: Box): Box {
  return { x, y: y - height * TITLE, width, height: height * (1 + TITLE) }
}

/** A table's supports, and its zones in others. A zone's own table comes before its support's. */
function tableBoxes(
  tables: readonly Table[],
  { supports, zoneBoxes }: SupportsProjection,
  shown: ReadonlyMap<string, Box>,
): Map<string, Box> {
  const found = new Map<string, Box>()
  for (const { id } of tables) {
    const boxes = [...supports.values()].flatMap((support) => {
      if (support.table === id) return shown.get(support.id) ?? []
      return support.zones.flatMap((zone) => (zone.table === id ? (zoneBoxes.get(zone.id) ?? []) : []))
    })
    const box = boxAround(boxes)
    if (box !== null) found.set(id, box)
  }
  return found
}

function boxOfThing(projection: BoardProjection, id: string): Box | null {
  const note = projection.notes.get(id)
  const card = projection.cards.get(id)
  const origins = clusterOrigins(projection.clusters, projection.zones)
  if (note !== undefined && isLive(note)) {
    return { ...pagePosition(note.place, origins), width: NOTE_SIZE, height: NOTE_SIZE }
  }
  if (card !== undefined && isLive(card)) return cardBox(card, origins)
  return readIslands(projection).get(id)?.box ?? null
}

/** Clocks of devices differ. Milliseconds. */
const TOLERANCE = 60_000

/** Whether people write in this phase for the first time: later who has written is no news. */
export function writesFirst(firstWritten: number | null, began: number): boolean {
  return firstWritten === null || firstWritten >= began - TOLERANCE
}

/** How many of those who are here have written. Who leads counts once they did. */
export type Writers = { readonly here: number; readonly wrote: number }

/** `people` and `authors` are persons' ids; `leader` is who began the phase, "" for nobody. */
export function countWriters(people: Iterable<string>, authors: ReadonlySet<string>, leader: string): Writers {
  const here = [...people].filter((id) => id !== leader || authors.has(id))
  return { here: here.length, wrote: here.filter((id) => authors.has(id)).length }
}
