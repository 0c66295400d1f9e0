import type { Relation } from '../../shared/model/relation'
import { pairOf } from '../../shared/queries/relations'
import type { RelationsProjection } from '../document/relationsProjection'

/** What others did to the relation between two things since the last batch. */
export type RelationNews = { readonly kind: 'related' | 'changed' | 'unrelated'; readonly relation: Relation }

/** Compares what stands between each two things with what stood there when it was last spoken of. */
export class RelationChanges {
  private readonly known: Map<string, Relation>
  private seen: ReadonlyMap<string, Relation>
  /** Pairs that others changed, in the order in which they did. */
  private readonly changed = new Set<string>()

  constructor(private readonly relations: Pick<RelationsProjection, 'standing'>) {
    this.seen = byPair(relations.standing)
    this.known = new Map(this.seen)
  }

  get isEmpty(): boolean {
    return this.changed.size === 0
  }

  /** What the person did is known to them, and what goes or comes back with a thing at its end is told with that. */
  take(whose: 'own' | 'others' | 'ends'): void {
    const before = this.seen
    this.seen = byPair(this.relations.standing)
    for (const pair of new Set([...before.keys(), ...this.seen.keys()])) {
      if (before.get(pair) === this.seen.get(pair)) continue
      if (whose === 'others') this.changed.add(pair)
      else this.settle(pair)
    }
  }

  tell(): RelationNews[] {
    return [...this.changed].flatMap((pair) => {
      const [before, now] = [this.known.get(pair), this.seen.get(pair)]
      this.settle(pair)
      return newsOf(before, now)
    })
  }

  private settle(pair: string): void {
    this.changed.delete(pair)
    const now = this.seen.get(pair)
    if (now === undefined) this.known.delete(pair)
    else this.known.set(pair, now)
  }
}

function byPair(standing: ReadonlyMap<string, Relation>): ReadonlyMap<string, Relation> {
  return new Map([...standing.values()].map((relation) => [pairOf(relation), relation]))
}

function newsOf(before: Relation | undefined, now: Relation | undefined): RelationNews[] {
  if (now === undefined) return before === undefined ? [] : [{ kind: 'unrelated', relation: before }]
  if (before === undefined) return [{ kind: 'related', relation: now }]
  const isSame = (['from', 'sign', 'note'] as const).every((field) => before[field] === now[field])
  return isSame ? [] : [{ kind: 'changed', relation: now }]
}
