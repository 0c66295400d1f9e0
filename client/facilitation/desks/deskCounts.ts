import type { Table } from '../../../shared/facilitation/tables'
import type { Tally } from '../../../shared/facilitation/tally'
import type { Translate } from '../../i18n/t'
import type { ListedPerson } from '../../sync/boardApi'

/** "24 post-its on 12 desks"; where nothing is written, that. */
export function tallyWords({ notes, writers }: Pick<Tally, 'notes' | 'writers'>, t: Translate): string {
  if (notes === 0) return t('desks.none')
  return t('desks.onDesks', { notes: t('desks.notes', { count: notes }), count: writers })
}

/** The same for the bar, with one's own: "yours 3 · 24 on 12 desks"; "" where nothing is known. */
export function writtenWords(own: number, tally: Tally | null, t: Translate): string {
  if (tally?.notes === 0 && own === 0) return t('desks.none')
  const words = [
    ...(own > 0 ? [t('desks.yours', { count: own })] : []),
    ...(tally === null || tally.notes === 0 ? [] : [t('desks.onDesks', { notes: tally.notes, count: tally.writers })]),
  ]
  return words.join(' · ')
}

/** How much waits at one desk or one table. `name` is null for somebody who is not on the roll any more. */
export type Waiting = { readonly id: string; readonly name: string | null; readonly count: number }

/** By person, the most first; who has nothing is left out. None where authors are hidden. */
export function waitingPeople({ people }: Tally, roll: readonly ListedPerson[]): Waiting[] {
  const names = new Map(roll.map(({ id, name }) => [id, name]))
  return Object.entries(people ?? {})
    .filter(([, count]) => count > 0)
    .map(([id, count]) => ({ id, name: names.get(id) ?? null, count }))
    .sort((a, b) => b.count - a.count || (a.name ?? '').localeCompare(b.name ?? '') || (a.id < b.id ? -1 : 1))
}

/** By table, in their order; null for how much where authors are hidden: who sits there would tell. */
export function waitingTables(
  { people }: Tally,
  tables: readonly Table[],
  seats: ReadonlyMap<string, string>,
): { readonly id: string; readonly count: number | null }[] {
  return tables.map(({ id }) => {
    if (people === null) return { id, count: null }
    const own = Object.entries(people).filter(([person]) => seats.get(person) === id)
    return { id, count: own.reduce((sum, [, count]) => sum + count, 0) }
  })
}
