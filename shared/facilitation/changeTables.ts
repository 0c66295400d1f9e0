import * as Y from 'yjs'
import type { PaletteColor } from '../model/palette'
import { freshKeys } from '../model/stacking'
import type { LeadEdit } from './leadEdit'
import { readTables, seatsOf, TABLE_NAME, type Table, tablesOf } from './tables'

export const LEAST_TABLES = 2
export const MOST_TABLES = 12

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
