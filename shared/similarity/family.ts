export type Language = 'fr' | 'en'

const longestFirst = (words: string) => words.split(' ').sort((a, b) => b.length - a.length)

const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  fr: longestFirst(
    'issement issant issons issez isation isateur isatrice ation ateur atrice ement ment eur euse rice ive if able ique al ale el elle ee er ez on ir ant ante ent ente age ure ion ition ite ie e i u ue ons ont ait iste isme ois oise ien ienne ier iere iser ise isee isant iss',
  ),
  en: longestFirst(
    'ization isation ation ition ion ment ness able ible ally al ly ing ed er or ive ity ies ize ise y e s',
  ),
}
/** So much of a word stays. */
const SHORTEST = 4
const ACTIONS = /(er|ir|ez|ons|tion|ment|age|ant|ee|ing|ize|ify)$/

/** Without the ending of the plural. */
function singular(folded: string): string {
  if (folded.length > 4 && folded.endsWith('eaux')) return folded.slice(0, -1)
  if (folded.length > 4 && folded.endsWith('aux')) return `${folded.slice(0, -2)}l`
  return folded.length > 3 && /[sx]$/.test(folded) ? folded.slice(0, -1) : folded
}

/**
 * What a word shares with those derived from it, as végétal, végétaliser and végétalisation do. It is no stem of
 * grammar: it only has to come out alike for words of one family, here and where the resource is prepared.
 */
export function familyOf(folded: string, language: Language): string {
  let left = singular(folded)
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS[language].find((end) => left.endsWith(end) && left.length - end.length >= SHORTEST)
    if (ending === undefined) break
    left = left.slice(0, -ending.length)
  }
  return left
}

/** Whether a word has the form of something done, as « rénover » and « rénovation » have. */
export function looksLikeAction(folded: string): boolean {
  return ACTIONS.test(singular(folded))
}
