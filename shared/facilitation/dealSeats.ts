import type { Table } from './tables'

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
