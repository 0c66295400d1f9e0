import * as v from 'valibot'
import * as Y from 'yjs'
import { type CardKind, type FieldDefinition, nameSchema } from './cardKind'
import type { Entry } from './entry'
import type { Place } from './place'

/** A card to make. */
export type NewCard = {
  readonly id: string
  readonly kind: CardKind
  readonly place: Place
  readonly z: string
  readonly author: string
  readonly createdAt: number
  /** Texts of `text`, `longText` and `list` fields, and plain values of others. */
  readonly values?: Readonly<Record<string, unknown>>
  readonly origins?: readonly string[]
}

/** The entry with the Y.Texts and Y.Maps of all its fields made at once: what two people add later loses one of them. */
export function cardToYMap({ kind, values = {}, ...card }: NewCard): Entry {
  const entry = new Y.Map<unknown>()
  entry.set('kind', v.parse(nameSchema, kind.name))
  entry.set('place', card.place)
  entry.set('z', card.z)
  entry.set('width', kind.width)
  entry.set('height', kind.height)
  entry.set('author', card.author)
  entry.set('createdAt', card.createdAt)
  entry.set('origins', new Y.Map((card.origins ?? []).map((id): [string, boolean] => [id, true])))
  const fields = new Y.Map<unknown>()
  for (const field of kind.fields) {
    const held = newField(field, values[field.name])
    if (held !== undefined) fields.set(field.name, held)
  }
  entry.set('fields', fields)
  return entry
}

function newField({ type }: FieldDefinition, value: unknown): unknown {
  switch (type) {
    case 'text':
    case 'longText':
    case 'list':
      return new Y.Text(typeof value === 'string' ? value : '')
    case 'checks':
    case 'reference': {
      const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
      return new Y.Map(names.map((name): [string, boolean] => [name, true]))
    }
    case 'curve':
    case 'rows':
      return new Y.Map()
    case 'composed':
      return undefined
    default:
      return value
  }
}
