import { axesOf } from '../model/axesOf'
import type { Locale } from '../model/stageMeta'
import type { Support, Zone } from '../model/support'
import type { Words } from '../model/words'

/** How a support is called: as the facilitator named it, else as its template. */
export function supportTitle({ names, title }: Pick<Support, 'names' | 'title'>, locale: Locale): string {
  return names.title?.trim() || title[locale]
}

/** A word of a support that can be written: its key (see `nameKeys`), and what its template says there. */
export type SupportName = {
  readonly key: string
  readonly words: Words
  readonly part: 'title' | 'axis' | 'low' | 'high'
}

/** All of them, the title first, then of each axis its name and its two poles. */
export function supportNames({
  title,
  zones,
}: Pick<Support, 'title'> & { readonly zones: readonly Zone[] }): SupportName[] {
  const axes = zones.flatMap(({ zone }) => axesOf(zone.layout))
  return [
    { key: 'title', words: title, part: 'title' },
    ...axes.flatMap(({ name, label, low, high }): SupportName[] => [
      { key: name, words: label, part: 'axis' },
      { key: `${name}.low`, words: low, part: 'low' },
      { key: `${name}.high`, words: high, part: 'high' },
    ]),
  ]
}
