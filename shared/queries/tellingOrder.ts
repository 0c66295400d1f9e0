import { centerOf, type Point } from '../geometry/box'
import { NOTE_SIZE } from '../model/note'
import type { Relation } from '../model/relation'
import { buildClusterTree, type TreeRecords } from './clusterTree'
import { readIslands } from './islands'
import { clusterOrigins, pagePosition } from './pagePositions'
import { readStructure } from './readStructure'
import type { WallOf } from './walls'

type Lying = { readonly id: string; readonly middle: Point }

/** What one tells of a wall, as it lies and hangs together. */
export type TellingGround = {
  /** The clusters that lie in no other. */
  readonly islands: readonly Lying[]
  /** The notes that stand alone. */
  readonly wolves: readonly Lying[]
  readonly relations: readonly Pick<Relation, 'from' | 'to'>[]
  /** The outermost cluster that something lies in; itself for what lies in none. */
  readonly outermost: (id: string) => string
}

/** Of one wall; `wall` as `wallOf` names it. */
export function readTellingGround(
  records: TreeRecords,
  relations: Iterable<Pick<Relation, 'from' | 'to'>>,
  { wallOf, wall }: { readonly wallOf: WallOf; readonly wall: string },
): TellingGround {
  const { nodes, homeOf } = readStructure(records)
  const origins = clusterOrigins(records.clusters, records.zones)
  const islands = [...readIslands(records).values()].filter(({ id, parent }) => parent === null && wallOf(id) === wall)
  const wolves = buildClusterTree(records).loose.filter(({ place }) => wallOf(place.in) === wall)
  const outermost = (id: string) => {
    const note = records.notes.get(id)
    let at = note === undefined ? id : (homeOf(note.place.in) ?? id)
    for (let above = nodes.get(at)?.parent; above != null; above = nodes.get(above)?.parent) at = above
    return at
  }
  const middleOfNote = ({ x, y }: Point) => ({ x: x + NOTE_SIZE / 2, y: y + NOTE_SIZE / 2 })
  return {
    islands: islands.map(({ id, box }) => ({ id, middle: centerOf(box) })),
    wolves: wolves.map(({ id, place }) => ({ id, middle: middleOfNote(pagePosition(place, origins)) })),
    relations: [...relations],
    outermost,
  }
}

/**
 * In which order one may tell them: from the island with the most relations, else from the one at the top left, to one
 * that is related to what was told last, then to anything told, else to the nearest; the lone wolves after all islands.
 */
export function tellingOrder(ground: TellingGround): string[] {
  const neighbours = neighboursOf(ground)
  const told: string[] = []
  let last: Lying | null = null
  const tell = (all: readonly Lying[]) => {
    const left = new Map(inOrder(all).map((each) => [each.id, each]))
    // Those told that may have neighbours left, the last one on top: who has none will have none again.
    const open = told.filter((id) => neighbours.has(id))
    while (left.size > 0) {
      const next: Lying =
        last === null ? startOf(left.values(), neighbours) : nearest(relatedTo(open, left, neighbours), last)
      left.delete(next.id)
      told.push(next.id)
      if (neighbours.has(next.id)) open.push(next.id)
      last = next
    }
  }
  tell(ground.islands)
  tell(ground.wolves)
  return told
}

/** The same with those clusters that lie in others, each after its island, in the order in which they are given. */
export function withInner(
  order: readonly string[],
  clusters: readonly string[],
  { outermost }: Pick<TellingGround, 'outermost'>,
): string[] {
  const inner = new Map<string, string[]>()
  for (const id of clusters) {
    const around = outermost(id)
    if (around === id) continue
    const known = inner.get(around)
    if (known === undefined) inner.set(around, [id])
    else known.push(id)
  }
  return order.flatMap((id) => [id, ...(inner.get(id) ?? [])])
}

type Neighbours = ReadonlyMap<string, readonly string[]>

/** What is related, islands in the place of what lies in them, once for each relation; each one's in the order of `inOrder`. */
function neighboursOf({ relations, outermost, islands, wolves }: TellingGround): Neighbours {
  const neighbours = new Map<string, string[]>()
  const add = (one: string, other: string) => {
    const known = neighbours.get(one)
    if (known === undefined) neighbours.set(one, [other])
    else known.push(other)
  }
  for (const relation of relations) {
    const [from, to] = [outermost(relation.from), outermost(relation.to)]
    if (from === to) continue
    add(from, to)
    add(to, from)
  }
  const rank = new Map(inOrder([...islands, ...wolves]).map(({ id }, at) => [id, at]))
  for (const all of neighbours.values()) all.sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1))
  return neighbours
}

function startOf(left: Iterable<Lying>, neighbours: Neighbours): Lying {
  const countOf = ({ id }: Lying) => neighbours.get(id)?.length ?? 0
  return [...left].reduce((best, each) => (countOf(each) > countOf(best) ? each : best))
}

type Left = ReadonlyMap<string, Lying>

/** What is left of the neighbours of the last one told that has some; all that is left where none has. */
function relatedTo(open: string[], left: Left, neighbours: Neighbours): Iterable<Lying> {
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    const related = (neighbours.get(id) ?? []).map((each) => left.get(each)).filter((each) => each !== undefined)
    if (related.length > 0) return related
    open.pop()
  }
  return left.values()
}

function nearest(all: Iterable<Lying>, to: Lying): Lying {
  let [best, least]: [Lying | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const each of all) {
    const [x, y] = [each.middle.x - to.middle.x, each.middle.y - to.middle.y]
    // Not the root of it: a wall of thousands asks millions of times.
    const apart = x * x + y * y
    if (best === null || apart < least) [best, least] = [each, apart]
  }
  return best ?? to
}

/** The one nearest to the top left first; where two are as near, by their ids. */
function inOrder(all: readonly Lying[]): Lying[] {
  const across = ({ middle }: Lying) => middle.x + middle.y
  return [...all].sort((a, b) => across(a) - across(b) || (a.id < b.id ? -1 : 1))
}
