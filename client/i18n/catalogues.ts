import type { Locale } from '../../shared/model/stageMeta'
import type { FirstCatalogue, LateCatalogue, SpokenCatalogue } from './t'

/** The texts of each language, fetched when a page first speaks it: what it needs at first sight, then the rest. */
export interface Catalogues {
  /** What has come of it; null where nothing has. */
  get(locale: Locale): SpokenCatalogue | null
  /** True once all its texts have come. */
  isWhole(locale: Locale): boolean
  /** Resolves once a page can begin to speak. Rejects without a network; asked again later, it is tried again. */
  load(locale: Locale): Promise<SpokenCatalogue>
  /** The same with all texts. */
  loadAll(locale: Locale): Promise<SpokenCatalogue>
  /** The rest of a language has come. */
  onChange(listener: () => void): () => void
}

type Loads = { readonly [L in Locale]: { first(): Promise<FirstCatalogue>; rest(): Promise<LateCatalogue> } }

const LOADS: Loads = {
  en: {
    first: () => import('./firstEn').then(({ firstEn }) => firstEn),
    rest: () => import('./lateEn').then(({ lateEn }) => lateEn),
  },
  fr: {
    first: () => import('./firstFr').then(({ firstFr }) => firstFr),
    rest: () => import('./lateFr').then(({ lateFr }) => lateFr),
  },
}

export function createCatalogues(loads: Loads = LOADS): Catalogues {
  const begun = new Map<Locale, FirstCatalogue>()
  const whole = new Map<Locale, SpokenCatalogue>()
  const listeners = new Set<() => void>()
  const get = (locale: Locale) => whole.get(locale) ?? begun.get(locale) ?? null
  return {
    get,
    isWhole: (locale) => whole.has(locale),
    async load(locale) {
      const held = get(locale)
      if (held !== null) return held
      const first = await loads[locale].first()
      begun.set(locale, first)
      return get(locale) ?? first
    },
    async loadAll(locale) {
      const held = whole.get(locale)
      if (held !== undefined) return held
      const [first, rest] = await Promise.all([loads[locale].first(), loads[locale].rest()])
      // Of two who ask at once the first has brought it.
      const all = whole.get(locale) ?? { ...first, ...rest }
      if (whole.has(locale)) return all
      whole.set(locale, all)
      for (const listener of [...listeners]) listener()
      return all
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
