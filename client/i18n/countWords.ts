import type { Locale } from '../../shared/model/stageMeta'
import type { Translate } from './t'

/** How many there are of each kind. */
export type Counted = {
  readonly clusters?: number
  readonly cards?: number
  readonly notes?: number
  readonly relations?: number
}

/** "2 cards", "3 post-its": kind by kind, without those of which there are none; "0 post-its" where there is nothing. */
export function countParts({ clusters = 0, cards = 0, notes = 0, relations = 0 }: Counted, t: Translate): string[] {
  const parts = [
    ...(clusters > 0 ? [t('overview.clusters', { count: clusters })] : []),
    ...(cards > 0 ? [t('listing.cards', { count: cards })] : []),
    ...(relations > 0 ? [t('relations.list.count', { count: relations })] : []),
  ]
  return notes > 0 || parts.length === 0 ? [...parts, t('outline.count', { count: notes })] : parts
}

/** The same as one phrase: "2 cards and 3 post-its". */
export function countWords(
  counted: Counted,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(countParts(counted, t))
}
