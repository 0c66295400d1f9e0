import type { CardKind, FieldDefinition } from './cardKind'

/** A kind's field of this name; null for none. */
export function fieldOf(kind: CardKind, name: string): FieldDefinition | null {
  return kind.fields.find((field) => field.name === name) ?? null
}
