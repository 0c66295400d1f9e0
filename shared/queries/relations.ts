import type { Relation } from '../model/relation'
import { isLive } from './readBoard'

/** The same for both directions: two things are related once. */
export function pairOf({ from, to }: Pick<Relation, 'from' | 'to'>): string {
  return JSON.stringify(from < to ? [from, to] : [to, from])
}

/**
 * The relations that count, by id: not in the trash, between two things that are both there, one a pair. Of several that
 * people drew at once between the same two the one with the smallest id counts.
 */
export function standingRelations(
  relations: Iterable<Relation>,
  isThere: (id: string) => boolean,
): ReadonlyMap<string, Relation> {
  const byPair = new Map<string, Relation>()
  for (const relation of relations) {
    const { id, from, to } = relation
    if (!isLive(relation) || from === to || !isThere(from) || !isThere(to)) continue
    const held = byPair.get(pairOf(relation))
    if (held === undefined || id < held.id) byPair.set(pairOf(relation), relation)
  }
  return new Map([...byPair.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((relation) => [relation.id, relation]))
}
