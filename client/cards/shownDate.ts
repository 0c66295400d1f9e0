import type { Locale } from '../../shared/model/stageMeta'
import { dateIn } from '../../shared/queries/cardValues'

/** "yyyy-mm-dd" as "12 mars 2026". */
export function longDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** Null for what is no date. */
export function dateOfCell(cell: string | number | null): string | null {
  return dateIn({ values: { cell } }, 'cell')
}
