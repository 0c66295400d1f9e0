/** A word of a text, in the order in which they are written. */
export type Word = {
  readonly written: string
  /** Lower case, without accents. */
  readonly folded: string
  /** Whether it could be a name: a capital inside of a text that is not all capitals. */
  readonly hasCapital: boolean
  /** Whether it stands after « rue », « place » and the like, so that a capital makes it a name. */
  readonly isAfterPlace: boolean
}

const WORDS = /[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu
/** A text may be long; what comes after this many words says nothing new of what it is about. */
const MOST_WORDS = 100
/** What a name follows, in French or in front of one in English; general words, from no board. */
const PLACES = new Set(
  'rue place square boulevard avenue quai passage allee impasse pont porte cite tour carrefour metro station gare road lane bridge'.split(
    ' ',
  ),
)
const LINKS = new Set('de du des la le les l d a au aux et sur en of the'.split(' '))

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** A text as two are compared that say the same: neither accents, capitals, spaces nor signs. */
export function plainText(text: string): string {
  return (fold(text).match(WORDS) ?? []).join(' ')
}

/** The words of a text, numbers and emoji among them. */
export function wordsOf(text: string): readonly Word[] {
  const written = text.normalize('NFC').match(WORDS)?.slice(0, MOST_WORDS) ?? []
  const isAllCapitals = text === text.toUpperCase()
  let isAfterPlace = false
  return written.map((word, at) => {
    const folded = fold(word)
    const hasCapital = at > 0 && !isAllCapitals && word.charAt(0) !== word.charAt(0).toLowerCase()
    const found: Word = { written: word, folded, hasCapital, isAfterPlace }
    if (PLACES.has(folded)) isAfterPlace = true
    else if (!LINKS.has(folded) && !(hasCapital && isAfterPlace)) isAfterPlace = false
    return found
  })
}
