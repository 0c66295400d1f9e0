import type { Card } from '../../model/card'
import type { CardKind, FieldDefinition } from '../../model/cardKind'
import type { CardWords } from './drawnCard'

/** A kind that nobody here knows: its texts, in the order in which they stand. */
export function plainKind(card: Pick<Card, 'kind' | 'width' | 'height' | 'values'>, words: CardWords): CardKind {
  const names = Object.entries(card.values).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [name] : [],
  )
  const shown = names.slice(0, 10)
  const title = { fr: words.unknownKind, en: words.unknownKind }
  return {
    name: 'unknown',
    title,
    color: 'grey',
    width: card.width,
    height: card.height,
    titleField: shown[0] ?? 'none',
    isFiction: false,
    fields: shown.map(plainField),
    faces: [{ name: 'front', title, areas: [{ rect: [0, 0, 100, 100], fields: shown, look: 'plain' }] }],
  }
}

function plainField(name: string): FieldDefinition {
  return { name, label: { fr: name, en: name }, type: 'longText', most: 600 }
}
