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
  const told: Lying[] = []
  const tell = (all: readonly Lying[]) => {
    const left = new Map(inOrder(all).map((each) => [each.id, each]))
    while (left.size > 0) {
      const next =
        told.length === 0 ? startOf([...left.values()], neighbours) : nextOf([...left.values()], told, neighbours)
      left.delete(next.id)
      told.push(next)
    }
  }
  tell(ground.islands)
  tell(ground.wolves)
  return told.map(({ id }) => id)
}

type Neighbours = ReadonlyMap<string, readonly string[]>

/** What is related, islands in the place of what lies in them, once for each relation. */
function neighboursOf({ relations, outermost }: TellingGround): Neighbours {
  const neighbours = new Map<string, string[]>()
  const add = (one: string, other: string) => neighbours.set(one, [...(neighbours.get(one) ?? []), other])
  for (const relation of relations) {
    const [from, to] = [outermost(relation.from), outermost(relation.to)]
    if (from === to) continue
    add(from, to)
    add(to, from)
  }
  return neighbours
}

function startOf(left: readonly Lying[], neighbours: Neighbours): Lying {
  const countOf = ({ id }: Lying) => neighbours.get(id)?.length ?? 0
  return left.reduce((best, each) => (countOf(each) > countOf(best) ? each : best))
}

function nextOf(left: readonly Lying[], told: readonly Lying[], neighbours: Neighbours): Lying {
  const last = told[told.length - 1] as Lying
  for (const { id } of [...told].reverse()) {
    const related = left.filter((each) => neighbours.get(id)?.includes(each.id))
    if (related.length > 0) return nearest(related, last)
  }
  return nearest(left, last)
}

function nearest(all: readonly Lying[], { middle }: Lying): Lying {
  const apart = (each: Lying) => Math.hypot(each.middle.x - middle.x, each.middle.y - middle.y)
  return all.reduce((best, each) => (apart(each) < apart(best) ? each : best))
}

/** The one nearest to the top left first; where two are as near, by their ids. */
function inOrder(all: readonly Lying[]): Lying[] {
  const across = ({ middle }: Lying) => middle.x + middle.y
  return [...all].sort((a, b) => across(a) - across(b) || (a.id < b.id ? -1 : 1))
}
