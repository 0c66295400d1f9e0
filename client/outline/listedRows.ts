import { numbersOf, numberWords } from '../../shared/queries/clusterNumbers'
import { lonelyLevels } from '../../shared/queries/loneWolves'
import type { OutlineRow } from '../../shared/queries/outlineRows'
import { clusterOrigins } from '../../shared/queries/pagePositions'
import { readStructure } from '../../shared/queries/readStructure'
import { straddledBy } from '../../shared/queries/straddling'
import { readWalls } from '../../shared/queries/walls'
import type { BoardView } from '../board/boardView'
import { placeMeaning } from '../board/placeMeaning'
import { outlineOf } from '../commands/outlineOf'
import type { Session } from '../session/types'
import { rowKey } from './outlineRow'

/** How many a row stands for, at any depth. */
type Counts = { readonly noteCount: number; readonly cardCount: number }

/** What the place of something means in its zone, in the board's language; "" for nothing. */
type Placed = { readonly meaning: string }

/** A row of the list with what it says besides its text. */
export type ListedRow = { readonly id: string; readonly depth: number } & (
  | ({
      readonly kind: 'cluster'
      /** "2-1". */
      readonly number: string
      /** What it holds is not listed. */
      readonly isShut: boolean
    } & Counts &
      Placed)
  | ({
      readonly kind: 'note'
      /** How many levels it stayed alone through. */
      readonly levelsAlone: number
      /** The clusters that it is carried back and forth between, in one line; "" for none. */
      readonly between: string
      /** How many do not share where it lies. */
      readonly bolts: number
      readonly hasOwnBolt: boolean
    } & Placed)
  | ({ readonly kind: 'card' } & Placed)
  | ({ readonly kind: 'zone'; readonly isShut: boolean } & Counts)
  | ({
      readonly kind: 'rest'
      /** What stands there are lone wolves. */
      readonly isWolves: boolean
    } & Counts)
)

export type Listing = {
  readonly rows: readonly ListedRow[]
  /** For what is not listed, the key of the row that is and that it lies in. */
  readonly shutIn: ReadonlyMap<string, string>
  /** Of the board, also what is not listed. */
  readonly counts: Counts
}

export type ListedView = Pick<BoardView, 'projection' | 'supports' | 'meta' | 'bolts'>

/** What this page alone shows open, and shut. */
type Shown = Pick<Session, 'peeked' | 'shutZones'>

/** The board as the list shows it. */
export function readListing(view: ListedView, shown: Shown): Listing {
  const rows: ListedRow[] = []
  const shutIn = new Map<string, string>()
  const listed = readRows(view)
  const countsOf = countRows(listed)
  const read = createRowReader(view, shown)
  let shut: ListedRow | null = null
  for (const row of listed) {
    if (shut !== null && row.depth > shut.depth) {
      shutIn.set(row.id, rowKey(shut))
      continue
    }
    const one = read(row, countsOf.get(row) ?? NONE)
    if (one === null) continue
    shut = isShut(one) ? one : null
    rows.push(one)
  }
  const { notes, cards } = countAll(listed)
  return { rows, shutIn, counts: { noteCount: notes, cardCount: cards } }
}

/** A zone that takes nothing in is listed where something lies in it all the same, or a challenge stands in it. */
function readRows({ projection, supports }: Pick<ListedView, 'projection' | 'supports'>): OutlineRow[] {
  const rows = outlineOf({ projection, supports })
  return rows.filter(({ kind, id }, at) => {
    const zone = kind === 'zone' ? supports.zones.get(id) : undefined
    if (zone === undefined || zone.zone.takes.length > 0 || zone.zone.look === 'banner') return true
    return (rows[at + 1]?.depth ?? 0) > 0
  })
}

type RowReader = (row: OutlineRow, counts: Counts) => ListedRow | null

function createRowReader(view: ListedView, { peeked, shutZones }: Shown): RowReader {
  const { projection, supports } = view
  const { notes, clusters } = projection
  const structure = readStructure(projection)
  const numbers = numbersOf(structure, clusterOrigins(clusters, projection.zones))
  const wallOf = readWalls(clusters, supports.zones)
  const levelsAlone = lonelyLevels(notes.values(), structure, wallOf)
  return ({ kind, id, depth }, counts) => {
    switch (kind) {
      case 'zone':
        return { kind, id, depth, ...counts, isShut: shutZones.has(id) }
      case 'rest': {
        const isOnWall = wallOf(id === '' ? null : id) !== null
        return { kind, id, depth, ...counts, isWolves: isOnWall && counts.cardCount === 0 }
      }
      case 'cluster': {
        const number = numbers.get(id)
        const isShut = clusters.get(id)?.folded === true && !peeked.has(id)
        return {
          kind,
          id,
          depth,
          ...counts,
          number: number === undefined ? '' : numberWords(number),
          isShut,
          meaning: placeMeaning(view, id),
        }
      }
      case 'card':
        return { kind, id, depth, meaning: placeMeaning(view, id) }
      case 'note': {
        const note = notes.get(id)
        if (note === undefined) return null
        const between = straddledBy(note, structure).join(' ')
        const bolt = view.bolts.markOn(id, structure.homeOf(note.place.in))
        const marks = { between, bolts: bolt?.count ?? 0, hasOwnBolt: bolt?.isOwn === true }
        return { kind, id, depth, levelsAlone: levelsAlone(note), ...marks, meaning: placeMeaning(view, id) }
      }
    }
  }
}

function isShut(row: ListedRow): boolean {
  return (row.kind === 'cluster' || row.kind === 'zone') && row.isShut
}

const NONE: Counts = { noteCount: 0, cardCount: 0 }

/** For each row how many notes and cards stand below it and deeper. */
function countRows(rows: readonly OutlineRow[]): ReadonlyMap<OutlineRow, Counts> {
  const counts = new Map<OutlineRow, { noteCount: number; cardCount: number }>()
  const above: OutlineRow[] = []
  for (const row of rows) {
    while ((above.at(-1)?.depth ?? -1) >= row.depth) above.pop()
    for (const holder of above) {
      const held = counts.get(holder) ?? { ...NONE }
      if (row.kind === 'note') held.noteCount++
      else if (row.kind === 'card') held.cardCount++
      counts.set(holder, held)
    }
    if (row.kind !== 'note' && row.kind !== 'card') above.push(row)
  }
  return counts
}

function countAll(rows: readonly OutlineRow[]) {
  const count = (kind: OutlineRow['kind']) => rows.filter((row) => row.kind === kind).length
  return { notes: count('note'), cards: count('card') }
}

export function isSameListedRow(a: ListedRow, b: ListedRow | undefined): boolean {
  if (b === undefined) return false
  const known: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([name, value]) => known[name] === value)
}
