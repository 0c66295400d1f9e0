import { fieldOf } from '../../model/fieldOf'
import { cardTitle } from '../../queries/cardValues'
import type { CardSetting } from './setting'

/** A card's title without the words that its kind's name says already. */
export function shortTitle({ kind, card, locale, nameOf }: CardSetting): string {
  const title = cardTitle(kind, card, locale, nameOf)
  const field = fieldOf(kind, kind.titleField)
  const first = field?.type === 'composed' ? field.parts[0] : undefined
  const start = first !== undefined && 'words' in first ? first.words[locale] : ''
  const isSaid = start !== '' && start.toLocaleLowerCase(locale) === kind.title[locale].toLocaleLowerCase(locale)
  return isSaid && title.startsWith(start) ? `… ${title.slice(start.length).trim()}` : title
}
