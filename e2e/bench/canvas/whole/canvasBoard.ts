import type { Box, Point } from '../../../../shared/geometry/box'
import { createRandom } from '../../../../shared/testing/seededRandom'
import { BoardBuilder } from './boardBuilder'
import { planWall, type WallPlan } from './planWall'

/**
 * `clusters`: as planned. `loose`: the same notes at the same places, in no cluster. `crowded`: the clusters nearer to
 * one another, so that they lie over each other. `whole`: see `makeWholeBoard`.
 */
export type BoardKind = 'clusters' | 'loose' | 'crowded' | 'whole'

export type BoardNote = { readonly id: string; readonly at: Point; readonly home: string | null }
export type BoardCluster = {
  readonly id: string
  /** The outermost cluster that it lies in; itself where that is it. */
  readonly outermost: string
  readonly box: Box
  /** All notes that lie in it, at any depth. */
  readonly notes: readonly string[]
}
/** A card, or notes that lie together and alone. Page units. */
export type BoardSpot = { readonly ids: readonly string[]; readonly box: Box }

/** A board for the canvas bench: a file to import, and where things lie on its page. */
export type CanvasBoard = {
  readonly kind: BoardKind
  readonly file: unknown
  readonly notes: readonly BoardNote[]
  /** Of the `loose` board those that it would have: their notes are what is moved together. */
  readonly clusters: ReadonlyMap<string, BoardCluster>
  readonly largest: BoardCluster
  readonly box: Box
  /** Of the `whole` board: a card, and a hundred notes in no cluster, with bare ground around them. */
  readonly spots: { readonly card: BoardSpot; readonly hundred: BoardSpot } | null
}

const SEED = 5
/** How much nearer the crowded board's clusters are. */
const CROWDED = 0.82

/** The same board for the same plan, from what people wrote: titles are whole ideas. */
export function makeCanvasBoard(
  kind: Exclude<BoardKind, 'whole'>,
  plan: WallPlan,
  ideas: readonly string[],
): CanvasBoard {
  const wall = planWall(plan, createRandom(SEED))
  const builder = new BoardBuilder(ideas, { isLoose: kind === 'loose', seed: SEED + 1 })
  const spread = kind === 'crowded' ? CROWDED : 1
  const near = ({ x, y }: Point): Point => ({ x: Math.round(x * spread), y: Math.round(y * spread) })
  const ids = wall.clusters.map(({ at, cluster }) => builder.addCluster(cluster, near(at)))
  for (const at of wall.loose) builder.addNote(near(at))
  const { notes, clusters, box, maps } = builder.finish()
  const largest = clusters.get(ids[wall.largest] as string) as BoardCluster
  const file = { grappe: 1, board: { ...maps, relations: {} } }
  return { kind, file, notes, clusters, largest, box, spots: null }
}
