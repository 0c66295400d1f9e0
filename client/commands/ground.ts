import { type Box, boxAround, type Point } from '../../shared/geometry/box'
import { hullContains } from '../../shared/geometry/convexHull'
import { NOTE_SIZE } from '../../shared/model/note'
import { cardBox } from '../../shared/queries/cardBox'
import type { ClusterStructure } from '../../shared/queries/clusterStructure'
import { isLive } from '../../shared/queries/isLive'
import { type Island, readIslands } from '../../shared/queries/islands'
import { clusterOrigins, pagePosition } from '../../shared/queries/pagePositions'
import { readStructure } from '../../shared/queries/readStructure'
import type { BoardProjection } from '../document/types'
import type { CommandContext } from './command'

/** How everything lies on the page at this moment; read once a command, the islands only where they are asked for. */
export type Ground = {
  readonly structure: ClusterStructure
  readonly islands: ReadonlyMap<string, Island>
  /** The clusters' top lefts on the page, and the zones'. */
  readonly origins: ReadonlyMap<string, Point>
  /** A note's, a cluster's or a card's top left on the page. */
  cornerOf(id: string): Point | null
  /** A note's or a card's box on the page, or a cluster's island. */
  boxOf(id: string): Box | null
  /** The cluster that is there and that a note, a cluster or a card lies in directly; null for none. */
  homeOf(id: string): string | null
}

export function readGround({ projection }: CommandContext): Ground {
  const { notes, clusters, cards } = projection
  const structure = readStructure(projection)
  let read: ReadonlyMap<string, Island> | null = null
  const readOnce = () => {
    read ??= readIslands(projection)
    return read
  }
  const origins = clusterOrigins(clusters, projection.zones)
  const cardAt = (id: string) => {
    const card = cards.get(id)
    return card === undefined || !isLive(card) ? null : cardBox(card, origins)
  }
  const noteCorner = (id: string) => {
    const note = notes.get(id)
    return note === undefined || !isLive(note) ? null : pagePosition(note.place, origins)
  }
  return {
    structure,
    get islands() {
      return readOnce()
    },
    origins,
    cornerOf: (id) => noteCorner(id) ?? cardAt(id) ?? (structure.nodes.has(id) ? (origins.get(id) ?? null) : null),
    boxOf(id) {
      const corner = noteCorner(id)
      if (corner !== null) return { ...corner, width: NOTE_SIZE, height: NOTE_SIZE }
      return cardAt(id) ?? readOnce().get(id)?.box ?? null
    },
    homeOf: (id) =>
      structure.nodes.get(id)?.parent ?? structure.homeOf((notes.get(id) ?? cards.get(id))?.place.in ?? null),
  }
}

/** The page box around these notes and clusters; null where none is there. */
export function boxOfThings(ctx: CommandContext, ids: Iterable<string>): Box | null {
  const { boxOf } = readGround(ctx)
  return boxAround([...ids].flatMap((id) => boxOf(id) ?? []))
}

/**
 * What nothing should cover that is put into this cluster (null: onto the page): every note and card that is shown and every
 * island, but for the moved ones with what they hold, and the islands around the place.
 */
export function obstacles(
  { projection }: { readonly projection: BoardProjection },
  ground: Ground,
  moved: Iterable<string>,
  within: string | null,
): Box[] {
  const passed = new Set(moved)
  const around = new Set(ancestorsOf(ground, within))
  const closed = new Set<string>()
  const boxes: Box[] = []
  for (const { id, parent, isFolded, box } of ground.islands.values()) {
    if (parent !== null && passed.has(parent)) passed.add(id)
    const isHidden = parent !== null && closed.has(parent)
    if (isFolded || isHidden) closed.add(id)
    if (!isHidden && !around.has(id) && !passed.has(id)) boxes.push(box)
  }
  for (const id of [...projection.notes.keys(), ...projection.cards.keys()]) {
    const home = ground.homeOf(id)
    const isHidden = home !== null && (closed.has(home) || passed.has(home))
    const box = isHidden || passed.has(id) ? null : ground.boxOf(id)
    if (box !== null) boxes.push(box)
  }
  return boxes
}

/** All that belongs to a cluster directly. */
export function membersOf(island: Island | undefined): string[] {
  return island === undefined ? [] : [...island.notes, ...island.cards, ...island.children]
}

/** The innermost cluster whose open island a page point lies on; null for none. */
export function clusterAt({ islands }: Pick<Ground, 'islands'>, point: Point): string | null {
  const closed = new Set<string>()
  let found: string | null = null
  for (const { id, parent, isFolded, outline } of islands.values()) {
    if (isFolded || (parent !== null && closed.has(parent))) closed.add(id)
    else if (hullContains(outline, point)) found = id
  }
  return found
}

/** A cluster and all that it lies in, the innermost first; none for null. */
export function ancestorsOf({ structure: { nodes } }: Pick<Ground, 'structure'>, id: string | null): string[] {
  const ancestors: string[] = []
  for (let at = id; at !== null; at = nodes.get(at)?.parent ?? null) ancestors.push(at)
  return ancestors
}

/** The innermost cluster that all of these lie in; null for the page. */
export function commonHome(ground: Ground, ids: Iterable<string>): string | null {
  const [first, ...others] = ids
  if (first === undefined) return null
  const chains = others.map((id) => new Set(ancestorsOf(ground, ground.homeOf(id))))
  return ancestorsOf(ground, ground.homeOf(first)).find((id) => chains.every((chain) => chain.has(id))) ?? null
}
