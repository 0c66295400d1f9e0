import * as v from 'valibot'
import * as Y from 'yjs'
import { type Entry, type Parsed, parseEntry, zSchema } from '../model/entry'
import { PALETTE, type PaletteColor } from '../model/palette'
import { compareStacking, freshKeys } from '../model/stacking'
import { isId } from '../protocol/rooms'
import type { LeadEdit } from './leadEdit'

export const LEAST_TABLES = 2
export const MOST_TABLES = 12
export const TABLE_NAME = 40

const tableSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(TABLE_NAME)),
  color: v.fallback(v.picklist(PALETTE), 'grey'),
  z: zSchema,
})

/** A team: an entry of the stage's map `tables`. An empty name is shown as its number. */
export type Table = v.InferOutput<typeof tableSchema> & { readonly id: string }

export function tablesOf(stage: Y.Doc): Y.Map<Entry> {
  return stage.getMap<Entry>('tables')
}

/**
 * Who sits where: a person's id to a table's id, one value each, so that of two who seat somebody at once one wins. It is
 * written by who leads, and by the server for who chooses. Ids alone: names are in the roll, which no document holds.
 */
export function seatsOf(stage: Y.Doc): Y.Map<string> {
  return stage.getMap<string>('seats')
}

function parseTable(id: string, entry: unknown): Parsed<Table> {
  const parsed = parseEntry(tableSchema, entry)
  return parsed.ok ? { ok: true, value: { ...parsed.value, id } } : parsed
}

/** In their order. */
export function readTables(stage: Y.Doc): Table[] {
  const tables: Table[] = []
  for (const [id, entry] of tablesOf(stage)) {
    const parsed = parseTable(id, entry)
    if (parsed.ok) tables.push(parsed.value)
  }
  return tables.sort(compareStacking)
}

/** A person's id to their table's; who sits at a table that is gone sits at none. */
export function readSeats(stage: Y.Doc): Map<string, string> {
  const seats = new Map<string, string>()
  for (const [person, table] of seatsOf(stage)) {
    if (isId(table) && parseTable(table, tablesOf(stage).get(table)).ok) seats.set(person, table)
  }
  return seats
}

/** The colours of tables, in the order in which they are given out. */
const COLORS: readonly PaletteColor[] = ['violet', 'orange', 'teal', 'pink', 'blue', 'green', 'yellow', 'grey']

/**
 * Makes as many tables as are missing to `count`, or takes the last away; who sat there sits at none. With ids of
 * `nextTableIds` two who set the same number at once make the same tables.
 */
export function setTableCount(stage: Y.Doc, count: number, createId: () => string, origin: LeadEdit): void {
  const wanted = count === 0 ? 0 : Math.min(MOST_TABLES, Math.max(LEAST_TABLES, count))
  const tables = readTables(stage)
  stage.transact(() => {
    for (const { id } of tables.slice(wanted)) tablesOf(stage).delete(id)
    for (const [person, table] of [...seatsOf(stage)]) {
      if (!tablesOf(stage).has(table)) seatsOf(stage).delete(person)
    }
    const keys = freshKeys(wanted)
    for (const [at, z] of keys.entries()) {
      const table = tables[at]
      if (table === undefined) {
        const color = COLORS[at % COLORS.length] as PaletteColor
        tablesOf(stage).set(createId(), new Y.Map<unknown>(Object.entries({ name: '', color, z })))
      } else if (table.z !== z) tablesOf(stage).get(table.id)?.set('z', z)
    }
  }, origin)
}

/** Gives the ids that no table has, one a call, in the same order on every device. */
export function nextTableIds(stage: Y.Doc): () => string {
  let number = 0
  return () => {
    do number += 1
    while (tablesOf(stage).has(`table${number}`))
    return `table${number}`
  }
}

/** Names or colours a table. Of two at once one wins a field. */
export function editTable(
  stage: Y.Doc,
  id: string,
  changes: Partial<Pick<Table, 'name' | 'color'>>,
  origin: LeadEdit,
): void {
  const entry = tablesOf(stage).get(id)
  if (!(entry instanceof Y.Map)) return
  stage.transact(() => {
    for (const [field, value] of Object.entries(changes)) {
      const clean = field === 'name' ? String(value).slice(0, TABLE_NAME) : value
      if (entry.get(field) !== clean) entry.set(field, clean)
    }
  }, origin)
}

/** Seats people; null takes somebody from their table. A table that is not there seats nobody. */
export function seatPeople(stage: Y.Doc, seats: ReadonlyMap<string, string | null>, origin: unknown): void {
  const map = seatsOf(stage)
  stage.transact(() => {
    for (const [person, table] of seats) {
      if (table === null) {
        if (map.has(person)) map.delete(person)
      } else if (tablesOf(stage).has(table) && map.get(person) !== table) map.set(person, table)
    }
  }, origin)
}

/**
 * Deals people out, so that tables differ by one at most. Whoever sits already stays where `keeps` is true; the others go,
 * in an order that `random` (0 to 1) mixes, each to the table with the fewest.
 */
export function dealSeats(
  people: readonly string[],
  tables: readonly Table[],
  seats: ReadonlyMap<string, string>,
  { keeps, random }: { readonly keeps: boolean; readonly random: () => number },
): Map<string, string> {
  const dealt = new Map<string, string>()
  const counts = new Map(tables.map(({ id }) => [id, 0]))
  const sit = (person: string, table: string) => {
    dealt.set(person, table)
    counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  const loose: string[] = []
  for (const person of people) {
    const table = keeps ? seats.get(person) : undefined
    if (table !== undefined && counts.has(table)) sit(person, table)
    else loose.push(person)
  }
  for (const person of shuffle(loose, random)) {
    const [fewest] = [...counts].sort(([, a], [, b]) => a - b)
    if (fewest !== undefined) sit(person, fewest[0])
  }
  return dealt
}

/** Fisher and Yates, as Durstenfeld has it (CACM 7, 1964, algorithm 235). */
function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
  }
  return mixed
}

/** The table that works in a zone; null where everybody does, also where its table is gone. */
export function tableOfZone(
  zone: { readonly table?: string | undefined },
  support: { readonly table?: string | undefined } | undefined,
  tables: readonly Table[],
): string | null {
  const table = zone.table ?? support?.table
  return table !== undefined && tables.some(({ id }) => id === table) ? table : null
}
