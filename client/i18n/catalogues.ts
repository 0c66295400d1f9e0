import type { Locale } from '../../shared/model/stageMeta'
import type { Catalogue } from './t'

/** The texts of each language, fetched when a page first speaks it: what it needs at first sight, then the rest. */
export interface Catalogues {
  /** Null where it has not come yet. What is needed at first sight is in it; the rest once `onChange` tells so. */
  get(locale: Locale): Catalogue | null
  /**
   * Resolves once a page can begin to speak; the rest follows by itself. Rejects where that cannot be fetched, say without
   * a network; asked again later, it is tried again.
   */
  load(locale: Locale): Promise<Catalogue>
  /** The same with all texts. */
  loadAll(locale: Locale): Promise<Catalogue>
  /** The rest of a language has come. */
  onChange(listener: () => void): () => void
}

type Texts = Readonly<Partial<Catalogue>>
type Loads = { readonly [L in Locale]: { first(): Promise<Texts>; rest(): Promise<Texts> } }

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

/** Milliseconds. */
const AGAIN_AFTER = 3_000

export function createCatalogues(
  loads: Loads = LOADS,
  later: (run: () => void, after: number) => void = setTimeout,
): Catalogues {
  const known = new Map<Locale, Catalogue>()
  const whole = new Map<Locale, Catalogue>()
  const listeners = new Set<() => void>()
  const loadAll = async (locale: Locale) => {
    const [first, rest] = await Promise.all([loads[locale].first(), loads[locale].rest()])
    const held = whole.get(locale)
    if (held !== undefined) return held
    const all = { ...first, ...rest } as Catalogue
    known.set(locale, all)
    whole.set(locale, all)
    for (const listener of [...listeners]) listener()
    return all
  }
  const follow = (locale: Locale) => {
    loadAll(locale).catch(() => later(() => follow(locale), AGAIN_AFTER))
  }
  return {
    get: (locale) => known.get(locale) ?? null,
    async load(locale) {
      const held = known.get(locale)
      if (held !== undefined) return held
      // Where a text that comes later is asked for before, it is left out for that moment.
      const first = (await loads[locale].first()) as Catalogue
      if (!known.has(locale)) {
        known.set(locale, first)
        follow(locale)
      }
      return known.get(locale) ?? first
    },
    loadAll: async (locale) => whole.get(locale) ?? loadAll(locale),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
