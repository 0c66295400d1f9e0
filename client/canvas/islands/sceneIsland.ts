import type { DrawnIsland } from '../../../shared/drawing/islandShore'
import type { Box, Point } from '../../../shared/geometry/box'
import type { Cluster } from '../../../shared/model/cluster'
import type { PaletteColor } from '../../../shared/model/palette'
import type { IslandShape } from '../../../shared/queries/islandShape'
import type { ZoneBoxes } from '../../../shared/queries/zones'

/** A cluster as the canvas has it; changed in place, but for its shape, which is another object when it is another. */
export type SceneIsland = DrawnIsland & {
  readonly id: string
  title: string
  color: PaletteColor
  number: string
  /** Of notes and cards, at any depth. */
  noteCount: number
  cardCount: number
  hint: DrawnIsland['hint']
  /** The next cluster above that is there. */
  parent: string | null
  depth: number
  level: number
  children: readonly string[]
  isFolded: boolean
  /** It lies in a folded one: neither seen nor touched. */
  isHidden: boolean
  shape: IslandShape
}

/** All that a cluster holds, at any depth: the clusters each before those that it holds, itself the first. */
export type ClusterContent = {
  readonly notes: readonly string[]
  readonly clusters: readonly string[]
  readonly cards: readonly string[]
}

/** What the islands are made of. */
export type IslandSources = {
  readonly clusters: ReadonlyMap<string, Cluster>
  /** Where zones of supports lie on the page. */
  zones(): ZoneBoxes
  /** The page top left of a live note. */
  positionOf(note: string): Point | null
  /** The page box of a live card. */
  cardBox(card: string): Box | null
  /** True for a folded cluster that this page shows open. */
  isPeeked(cluster: string): boolean
}

export type ShapeChange = {
  readonly without: ReadonlySet<string>
  /** The page top lefts of notes that come to it. */
  readonly added?: readonly Point[]
  /** The page boxes of cards that come to it. */
  readonly addedCards?: readonly Box[]
  /** How the islands in it are shown; null for one that is not seen. */
  shapeOf(cluster: string): IslandShape | null
}

const NO_BOX = { x: 0, y: 0, width: 0, height: 0 }
export const NO_SHAPE: IslandShape = { box: NO_BOX, card: NO_BOX, outline: [] }

export function newIsland({ id, title, color }: Cluster): SceneIsland {
  const layouts = { cardLayout: null, farLayout: null }
  const place = { parent: null, depth: 0, level: 1, children: [], isFolded: false, isHidden: false }
  return {
    id,
    title,
    color,
    number: '',
    noteCount: 0,
    cardCount: 0,
    hint: null,
    ...place,
    ...layouts,
    ...NO_SHAPE,
    shape: NO_SHAPE,
  }
}
