import * as Y from 'yjs'
import type { Card } from '../model/card'
import type { Entry } from '../model/entry'
import type { Place } from '../model/place'

/** What a copy has of its own. */
export type CardCopy = {
  readonly place: Place
  readonly z: string
  readonly author: string
  readonly createdAt: number
  readonly origins: readonly string[]
}

const DEEPEST = 6

/**
 * A new entry for another document with the fields of a card as they stand. `rename` gives the new id for one that is
 * called otherwise there, else the same string. Fields of the entry that no schema knows are left out: nobody knows
 * what they tell of their author.
 */
export function copyCard(card: Card, entry: Entry, copy: CardCopy, rename: (id: string) => string): Entry {
  const made = new Y.Map<unknown>()
  made.set('kind', card.kind)
  made.set('place', copy.place)
  made.set('z', copy.z)
  made.set('width', card.width)
  made.set('height', card.height)
  made.set('author', copy.author)
  made.set('createdAt', copy.createdAt)
  made.set('origins', new Y.Map(copy.origins.map((id): [string, boolean] => [id, true])))
  const fields = entry.get('fields')
  made.set('fields', fields instanceof Y.Map ? copyMap(fields, { rename, depth: 0 }) : new Y.Map())
  return made
}

type Way = { readonly rename: (id: string) => string; readonly depth: number }

/** The names of fields are names; what is named inside of one may be ids. */
function copyMap(map: Y.Map<unknown>, { rename, depth }: Way): Y.Map<unknown> {
  const copy = new Y.Map<unknown>()
  for (const [name, held] of map) {
    const value = copyValue(held, { rename, depth: depth + 1 })
    if (value !== undefined) copy.set(depth === 0 ? name : rename(name), value)
  }
  return copy
}

function copyValue(held: unknown, way: Way): unknown {
  if (held instanceof Y.Text) return new Y.Text(held.toString())
  if (held instanceof Y.Map) return way.depth < DEEPEST ? copyMap(held, way) : undefined
  if (held instanceof Y.AbstractType) return undefined
  return typeof held === 'string' ? way.rename(held) : held
}
