import type { Card } from '../model/card'
import type { CardKind, FieldDefinition } from '../model/cardKind'
import { plainText } from './cardValues'

/** How far a card is filled; what is computed from other fields does not count. */
export type Progress = { readonly filled: number; readonly of: number }

export function readProgress(kind: CardKind, card: Pick<Card, 'values'>): Progress {
  const counted = kind.fields.filter(({ type }) => type !== 'composed')
  return { filled: counted.filter((field) => isFilled(card, field)).length, of: counted.length }
}

export function isFilled(card: Pick<Card, 'values'>, field: FieldDefinition): boolean {
  return plainText(card, field, 'en', (id) => id) !== ''
}
