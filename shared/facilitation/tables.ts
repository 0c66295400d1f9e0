import * as v from 'valibot'
import type * as Y from 'yjs'
import { type Entry, type Parsed, parseEntry, zSchema } from '../model/entry'
import { PALETTE } from '../model/palette'
import { compareStacking } from '../model/stacking'
import { isId } from '../protocol/rooms'

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

/** The table that works in a zone; null where everybody does, also where its table is gone. */
export function tableOfZone(
  zone: { readonly table?: string | undefined },
  support: { readonly table?: string | undefined } | undefined,
  tables: readonly Table[],
): string | null {
  const table = zone.table ?? support?.table
  return table !== undefined && tables.some(({ id }) => id === table) ? table : null
}
