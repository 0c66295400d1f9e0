import type { Table } from '../../../shared/facilitation/tables'
import type { ListedPerson } from '../../sync/boardApi'
import { inRollOrder } from '../roll'

export type Seating = {
  /** By the table's id. Who sits somewhere is listed though they are not here now. */
  readonly atTable: ReadonlyMap<string, readonly ListedPerson[]>
  /** Participants who are here and sit nowhere. */
  readonly without: readonly ListedPerson[]
  /** Who is dealt out: participants who are here. Who has gone keeps their seat. */
  readonly dealt: readonly string[]
}

export function readSeating(
  people: readonly ListedPerson[],
  tables: readonly Table[],
  seats: ReadonlyMap<string, string>,
): Seating {
  const atTable = new Map<string, ListedPerson[]>(tables.map(({ id }) => [id, []]))
  const without: ListedPerson[] = []
  const dealt: string[] = []
  for (const person of inRollOrder(people)) {
    const isPresent = person.online && person.role === 'participant'
    const table = atTable.get(seats.get(person.id) ?? '')
    if (table !== undefined) table.push(person)
    else if (isPresent) without.push(person)
    if (isPresent) dealt.push(person.id)
  }
  return { atTable, without, dealt }
}
