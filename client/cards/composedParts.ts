import type { Card } from '../../shared/model/card'
import type { CardKind, FieldOf } from '../../shared/model/cardKind'
import { fieldOf } from '../../shared/model/fieldOf'
import type { Locale } from '../../shared/model/stageMeta'
import { plainText } from '../../shared/queries/cardValues'

/** A sentence piece by piece, as it is read while some of it is missing. */
export type SentencePart = {
  readonly kind: 'words' | 'filled' | 'gap'
  readonly text: string
}

/** Null once all that is asked for is there: then the whole sentence reads as it is. */
export function gappedSentence(
  kind: CardKind,
  card: Pick<Card, 'values'>,
  { parts }: FieldOf<'composed'>,
  locale: Locale,
  nameOf: (id: string) => string | null,
): readonly SentencePart[] | null {
  let isAsking = false
  const textOf = (name: string | undefined) => {
    const field = name === undefined ? null : fieldOf(kind, name)
    return field === null ? '' : plainText(card, field, locale, nameOf)
  }
  const read = parts.flatMap((part): SentencePart[] => {
    if ('words' in part) return [{ kind: 'words', text: part.words[locale] }]
    const field = fieldOf(kind, part.field)
    if (field === null) return []
    const text = textOf(part.field) || textOf(part.or)
    if (text === '' && field.isRequired === true) isAsking = true
    const before: SentencePart[] = part.before === undefined ? [] : [{ kind: 'words', text: part.before[locale] }]
    return [...before, text === '' ? { kind: 'gap', text: field.label[locale] } : { kind: 'filled', text }]
  })
  return isAsking ? read : null
}
