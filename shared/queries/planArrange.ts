import { type Box, boxAround, type Point } from '../geometry/box'
import { columnsFor, layoutInGrid } from '../geometry/layout'
import { wayToFree } from '../geometry/wayToFree'
import { CLUSTER_SPACE } from '../model/cluster'
import { NOTE_SIZE, type Note } from '../model/note'
import type { TreeRecords } from './clusterTree'
import { readIslands } from './islands'
import { addWay, cardBoxes, looseCards, looseNotes, noteBox, type Ways } from './islandWays'
import { clusterOrigins, pagePosition } from './pagePositions'

export type Arrangement = 'color' | 'author' | 'tag' | 'time'

const { gap: GAP } = CLUSTER_SPACE
/** Between two groups of columns. */
const GROUP_GAP = 3 * GAP

/**
 * The notes in one block where the first row and column of them was: a group of columns for each colour, author or
 * first tag, the largest first, those without one last; the oldest first in each. A block covers no other note or
 * island: where it would, it goes to the nearest free place. Nothing leaves the cluster that it lies in, so notes of
 * several clusters, and loose ones, make a block each.
 */
export function planArrange(records: TreeRecords, ids: Iterable<string>, by: Arrangement): Ways {
  const chosen = new Set(ids)
  const ways = new Map<string, Point>()
  for (const { notes, islands } of homesOf(records)) {
    const moved = notes.filter(({ note }) => chosen.has(note.id))
    if (moved.length === 0) continue
    const taken = notes.filter(({ note }) => !chosen.has(note.id)).map(({ at }) => noteBox(at))
    const cells = arrange(
      moved.map(({ note }) => note),
      by,
    )
    const from = boxAround(moved.map(({ at }) => noteBox(at))) as Box
    const size = boxAround([...cells.values()].map(noteBox)) as Box
    const aside = wayToFree({ ...size, x: from.x, y: from.y }, [...taken, ...islands], GAP)
    for (const { note, at } of moved) {
      const { x, y } = cells.get(note.id) as Point
      addWay(ways, note.id, at, { x: from.x + aside.x + x, y: from.y + aside.y + y })
    }
  }
  return ways
}

type Placed = { readonly note: Note; readonly at: Point }
type Home = { readonly notes: readonly Placed[]; readonly islands: readonly Box[] }

/** Of the page and of each cluster: the notes that lie directly in it, in reading order, and the islands beside them. */
function homesOf(records: TreeRecords): Home[] {
  const origins = clusterOrigins(records.clusters, records.zones)
  const islands = readIslands(records)
  const boxes = (ids: readonly string[]) => ids.flatMap((id) => islands.get(id)?.box ?? [])
  const placed = (id: string): Placed => {
    const note = records.notes.get(id) as Note
    return { note, at: pagePosition(note.place, origins) }
  }
  const outermost = [...islands.values()].flatMap(({ id, parent }) => (parent === null ? [id] : []))
  const loose = looseNotes(records.notes, islands, origins)
  const cards = looseCards(records, islands, origins).map(({ box }) => box)
  return [
    { notes: loose.map(({ id }) => placed(id)), islands: [...boxes(outermost), ...cards] },
    ...[...islands.values()].map(({ notes, cards, children }) => ({
      notes: notes.map(placed),
      islands: [...boxes(children), ...cardBoxes(records, cards, origins)],
    })),
  ]
}

/** Each note's top left in the block, which begins at (0, 0). Notes come in reading order. */
function arrange(notes: readonly Note[], by: Arrangement): Map<string, Point> {
  const cells = new Map<string, Point>()
  const rows = Math.ceil(notes.length / columnsFor(notes.length))
  let x = 0
  for (const group of groupsOf(notes, by)) {
    const columns = by === 'time' ? columnsFor(group.length) : Math.ceil(group.length / rows)
    const grid = { origin: { x, y: 0 }, columns, size: NOTE_SIZE, gap: GAP }
    const points = layoutInGrid(group.length, grid)
    const oldestFirst = [...group].sort((a, b) => a.createdAt - b.createdAt)
    for (const [at, { id }] of oldestFirst.entries()) cells.set(id, points[at] as Point)
    x += columns * (NOTE_SIZE + GAP) - GAP + GROUP_GAP
  }
  return cells
}

function groupsOf(notes: readonly Note[], by: Arrangement): Note[][] {
  const groups = new Map<string, Note[]>()
  for (const note of notes) {
    const key = keyOf(note, by)
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  const sorted = [...groups].sort(
    ([a, some], [b, others]) => Number(a === '') - Number(b === '') || others.length - some.length || (a < b ? -1 : 1),
  )
  return sorted.map(([, group]) => group)
}

/** "" for a note that has none. */
function keyOf({ color, author, authorName, tags }: Note, by: Arrangement): string {
  if (by === 'color') return color
  if (by === 'author') return author === '' ? (authorName ?? '') : author
  return by === 'tag' ? (tags[0] ?? '') : 'all'
}
