import * as Y from 'yjs'

/** Fields of cards lie flat; a few levels leave room for kinds to come. */
const DEEPEST = 6
const ID = /^[A-Za-z0-9_-]{1,64}$/

/**
 * The ids of the images that cards show, in the trash or not: every `{ kind: 'image', image }` in their fields. Takes
 * entries as a document holds them, or as an export does.
 */
export function imagesOfCards(cards: Iterable<unknown>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const card of cards) collect(membersOf(card).get('fields'), 0, found)
  return found
}

function collect(value: unknown, depth: number, found: Set<string>): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  // A drawing's strokes are lists of thousands of numbers.
  if (Array.isArray(value)) {
    for (const member of value) collect(member, depth + 1, found)
    return
  }
  const members = membersOf(value)
  const image = members.get('image')
  if (members.get('kind') === 'image' && typeof image === 'string' && ID.test(image)) found.add(image)
  for (const member of members.values()) collect(member, depth + 1, found)
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  if (value instanceof Y.Map) return new Map(value.entries())
  const isPlain = typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)
  return new Map(isPlain ? Object.entries(value) : [])
}
