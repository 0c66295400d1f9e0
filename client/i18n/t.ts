import type { Locale } from '../../shared/model/stageMeta'
import type { en } from './en'
import type { firstEn } from './firstEn'
import { frenchSpaces } from './frenchSpaces'
import type { lateEn } from './lateEn'
import type { CatalogueOf, Message, Placeholders, Plural } from './message'

/** The English catalogue is the type of all of them. */
export type Catalogue = CatalogueOf<typeof en>
/** What a page needs at first sight, and what comes once the board stands. */
export type FirstCatalogue = CatalogueOf<typeof firstEn>
export type LateCatalogue = CatalogueOf<typeof lateEn>
/** What has come of a language. */
export type SpokenCatalogue = FirstCatalogue & Partial<LateCatalogue>
export type MessageKey = keyof typeof en

/** The keys of messages without placeholders, for labels kept as data (commands, tools). */
export type PlainMessageKey = {
  [K in MessageKey]: [Placeholders<(typeof en)[K]>] extends [never] ? K : never
}[MessageKey]

type Value = string | number
type ArgsOf<K extends MessageKey> = [Placeholders<(typeof en)[K]>] extends [never]
  ? []
  : [values: { readonly [Name in Placeholders<(typeof en)[K]>]: Name extends 'count' ? number : Value }]

/** The text of a key in one language. Numbers are written as the language does; `count` chooses the plural. */
export type Translate = <K extends MessageKey>(key: K, ...args: ArgsOf<K>) => string

/**
 * A text that has not come yet is "". `disguise` stands in for what the language does to every text before its values are
 * put in: for tests.
 */
export function translateWith(given: SpokenCatalogue, locale: Locale, disguise?: (text: string) => string): Translate {
  const catalogue: { readonly [K in MessageKey]?: Message | undefined } = given
  // Made when a text first needs them: they cost a slow device more than all that is said at first sight.
  let plurals: Intl.PluralRules | null = null
  let numbers: Intl.NumberFormat | null = null
  const spaced = disguise ?? (locale === 'fr' ? frenchSpaces : (text: string) => text)

  const choose = (message: Plural, count: Value | undefined): string => {
    plurals ??= new Intl.PluralRules(locale)
    const category = typeof count === 'number' ? plurals.select(count) : 'other'
    return (category === 'one' || category === 'many' ? message[category] : undefined) ?? message.other
  }
  return (key, ...args) => {
    const values: Readonly<Record<string, Value>> = args[0] ?? {}
    const message = catalogue[key]
    if (message === undefined) return ''
    const text = spaced(typeof message === 'string' ? message : choose(message, values.count))
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (typeof value !== 'number') return value
      numbers ??= new Intl.NumberFormat(locale)
      return numbers.format(value)
    })
  }
}
