import { join } from 'node:path'
import { readDictd, type Translations } from './dictd'

/** Of FreeDict's dictionaries only those made from Wiktionary are under CC BY-SA: none leads from French to English. */
const WAYS = [
  { over: 'fin', toFrench: true, fromEnglish: true, toEnglish: true },
  { over: 'pol', toFrench: true, fromEnglish: false, toEnglish: true },
  { over: 'ell', toFrench: true, fromEnglish: false, toEnglish: true },
  { over: 'bul', toFrench: false, fromEnglish: true, toEnglish: false },
] as const
const MOST = 6

type Found = { readonly weights: Map<string, number>; readonly ways: Map<string, number> }

/** French words in English, by way of other languages: what several ways lead to counts most. And which are verbs. */
export function translateFrench(folder: string): {
  readonly translations: ReadonlyMap<string, readonly (readonly [string, number])[]>
  readonly verbs: ReadonlySet<string>
} {
  const read = (pair: string) => readDictd(join(folder, `freedict-${pair}`))
  const found = new Map<string, Found>()
  const verbs = new Set<string>()
  for (const { over, toFrench, fromEnglish, toEnglish } of WAYS) {
    const french = read(`fra-${over}`)
    for (const verb of french.verbs) if (/(er|ir|re)$/.test(verb)) verbs.add(verb)
    if (toFrench) addInverse(french.translations, read(`${over}-fra`).translations)
    const english = toEnglish ? read(`${over}-eng`).translations : new Map<string, Map<string, number>>()
    if (fromEnglish) addInverse(english, read(`eng-${over}`).translations)
    follow(french.translations, english, found)
  }
  const translations = new Map([...found].map(([word, { weights, ways }]) => [word, rank(weights, ways)] as const))
  return { translations, verbs }
}

/** English words that are verbs, as the dictionary to Finnish has them. */
export function englishVerbs(folder: string): ReadonlySet<string> {
  return readDictd(join(folder, 'freedict-eng-fin')).verbs
}

function addInverse(into: Map<string, Map<string, number>>, from: Translations): void {
  for (const [word, meanings] of from) {
    for (const [meaning, weight] of meanings) {
      const all = into.get(meaning) ?? new Map<string, number>()
      into.set(meaning, all)
      all.set(word, (all.get(word) ?? 0) + weight)
    }
  }
}

function follow(french: Translations, english: Translations, found: Map<string, Found>): void {
  for (const [word, between] of french) {
    const entry = found.get(word) ?? { weights: new Map<string, number>(), ways: new Map<string, number>() }
    found.set(word, entry)
    const here = new Set<string>()
    for (const [step, weight] of shares(between)) {
      for (const [last, part] of shares(english.get(step) ?? new Map())) {
        const plain = last.replace(/^(to|the|an?) /, '')
        entry.weights.set(plain, (entry.weights.get(plain) ?? 0) + weight * part)
        here.add(plain)
      }
    }
    for (const plain of here) entry.ways.set(plain, (entry.ways.get(plain) ?? 0) + 1)
  }
}

function shares(weights: ReadonlyMap<string, number>): [string, number][] {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return [...weights].map(([word, weight]) => [word, weight / all])
}

function rank(weights: ReadonlyMap<string, number>, ways: ReadonlyMap<string, number>) {
  return [...weights]
    .map(([word, weight]) => [word, weight * (ways.get(word) ?? 0) ** 2] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
}
