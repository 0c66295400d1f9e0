import type { FieldDefinition } from '../model/cardKind'
import type { Locale } from '../model/stageMeta'

/**
 * What to say to who writes this in a field, say that it names a solution already: advice, never a refusal. Whole words
 * count, without regard to case.
 */
export function watchedIn(field: FieldDefinition, text: string, locale: Locale): string[] {
  if (field.type !== 'text' && field.type !== 'longText') return []
  const plain = ` ${plainWords(text)} `
  return (field.watch ?? []).flatMap(({ finds, says }) =>
    finds[locale].some((sign) => plain.includes(` ${plainWords(sign)} `)) ? [says[locale]] : [],
  )
}

/** Its words with one space between. */
function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}
