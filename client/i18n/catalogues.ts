import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogue } from './t'

/** The texts of each language, fetched when a page first speaks it. */
export interface Catalogues {
  /** Null where it has not come yet. */
  get(locale: Locale): Catalogue | null
  /** Rejects where it cannot be fetched, say without a network; asked again later, it is tried again. */
  load(locale: Locale): Promise<Catalogue>
}

const LOADS: { readonly [L in Locale]: () => Promise<Catalogue> } = {
  en: () => import('./en').then(({ en }) => en),
  fr: () => import('./fr').then(({ fr }) => fr),
}

export function createCatalogues(loads: typeof LOADS = LOADS): Catalogues {
  const known = new Map<Locale, Catalogue>()
  return {
    get: (locale) => known.get(locale) ?? null,
    async load(locale) {
      const catalogue = known.get(locale) ?? (await loads[locale]())
      known.set(locale, catalogue)
      return catalogue
    },
  }
}
