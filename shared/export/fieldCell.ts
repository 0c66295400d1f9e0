import type { Card } from '../model/card'
import type { CardKind, FieldDefinition } from '../model/cardKind'
import { begunText, cardText, plainItems, portraitIn } from '../queries/cardValues'
import type { BoardContent } from './boardContent'

/** Between the items of a list, the ticked options, the names of references, the rows. */
export const ITEM_SEPARATOR = ' ; '

/** What stands in a field, as one cell. */
export function fieldCell(content: BoardContent, kind: CardKind, card: Card, field: FieldDefinition): string {
  const { locale, nameOf } = content
  switch (field.type) {
    case 'text':
    case 'longText':
      return cardText(card, field.name)
    case 'composed':
      return begunText(kind, card, field, locale, nameOf)
    case 'image':
      return pictureName(card, field.name)
    default:
      return plainItems(card, field, locale, nameOf).join(ITEM_SEPARATOR)
  }
}

/** The image's id or the face's name; "drawing" for one that was drawn by hand. */
export function pictureName(card: Card, field: string): string {
  const portrait = portraitIn(card, field)
  if (portrait === null) return ''
  if (portrait.kind === 'drawing') return portrait.kind
  return portrait.kind === 'image' ? portrait.image : portrait.face
}

/** What a card holds under a name that its kind does not have, as it stands. */
export function otherCell(card: Card, name: string): string {
  const value = card.values[name]
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** Names of fields beyond a kind's own, which a file still gives. */
const MOST_OTHERS = 100

/** The fields that these cards hold and their kind does not have: of a newer kind, or of one that nobody here knows. */
export function otherFields(kind: CardKind | null, cards: readonly Card[]): string[] {
  const known = new Set(kind?.fields.map(({ name }) => name))
  const names = new Set(cards.flatMap(({ values }) => Object.keys(values)).filter((name) => !known.has(name)))
  return [...names].sort().slice(0, MOST_OTHERS)
}
