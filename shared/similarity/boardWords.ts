import { familyOf, type Language, looksLikeAction } from './family'
import type { Meaning, Resources } from './resources'
import { type Word, wordsOf } from './words'

/** A word of a note, and what is known of it. */
export type NoteWord = {
  readonly written: string
  readonly folded: string
  readonly family: string
  /** How much it says of what the note is about. */
  readonly weight: number
  readonly meaning: Meaning | null
}

/** How much a name, a number or a sign says of what a note is about: where, not what. */
const NAME = 0.15
/** How much a word for doing says: much is created, renewed and improved, whatever it is about. */
const ACTION = 0.6
const NUMBER = /\p{N}/u

/** The words of all notes that say something, weighed by how the board itself writes them. */
export function readBoardWords(
  texts: readonly string[],
  resources: Resources | null,
): readonly (readonly NoteWord[])[] {
  const words = texts.map(wordsOf)
  const language = languageOf(words, resources)
  const common = commonFamilies(words, language)
  return words.map((all) => {
    const telling = resources === null ? all : all.filter(({ folded }) => !saysNothing(folded, language, resources))
    return (telling.length > 0 ? telling : all).map((word) => weigh(word, { language, common, resources }))
  })
}

/** As the words stand, for what has to be the same: a name counts there like any other word. */
export function asWritten(words: readonly NoteWord[]): { folded: string; weight: number }[] {
  return words.map(({ folded }) => ({ folded, weight: 1 }))
}

type Known = {
  readonly language: Language
  readonly common: ReadonlySet<string>
  readonly resources: Resources | null
}

function weigh(word: Word, { language, common, resources }: Known): NoteWord {
  const { written, folded } = word
  const family = familyOf(folded, language)
  const meaning = resources?.meaningOf(folded, language) ?? null
  const isName = NUMBER.test(folded) || (word.hasCapital && (word.isAfterPlace || !common.has(family)))
  const isAction = meaning?.isOfVerb === true && looksLikeAction(folded)
  return { written, folded, family, meaning, weight: (isName ? NAME : 1) * (isAction ? ACTION : 1) }
}

function saysNothing(folded: string, language: Language, resources: Resources): boolean {
  return /^[a-z]$/.test(folded) || resources.isStopWord(folded, language)
}

/** What somebody on the board writes small, or begins with, is no name, though others write it with a capital. */
function commonFamilies(texts: readonly (readonly Word[])[], language: Language): ReadonlySet<string> {
  const common = new Set<string>()
  for (const words of texts) for (const word of words) if (!word.hasCapital) common.add(familyOf(word.folded, language))
  return common
}

function languageOf(texts: readonly (readonly Word[])[], resources: Resources | null): Language {
  let lead = 0
  for (const words of texts) {
    for (const { folded } of words) {
      if (resources?.isStopWord(folded, 'fr')) lead++
      if (resources?.isStopWord(folded, 'en')) lead--
    }
  }
  return lead < 0 ? 'en' : 'fr'
}
