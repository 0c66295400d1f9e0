import type { DrawnIsland } from '../../../shared/drawing/islandShore'
import type { Box, Point } from '../../../shared/geometry/box'
import type { Cluster } from '../../../shared/model/cluster'
import type { Note } from '../../../shared/model/note'
import type { PaletteColor } from '../../../shared/model/palette'
import { compareStacking } from '../../../shared/model/stacking'
import { whyNotInto } from '../../../shared/queries/clusterDepth'
import { labelHint } from '../../../shared/queries/clusterHints'
import { numbersOf, numberWords } from '../../../shared/queries/clusterNumbers'
import { type ClusterStructure, clusterStructure } from '../../../shared/queries/clusterStructure'
import { type IslandShape, islandShape } from '../../../shared/queries/islandShape'
import { clusterOrigins } from '../../../shared/queries/pagePositions'
import { straddledBy } from '../../../shared/queries/straddling'
import type { ProjectionChange } from '../../document/types'
import { isSameList } from '../sameItems'
import { isSameShape } from './blendShapes'
import { Memberships } from './memberships'

/** A cluster as the canvas has it; changed in place, but for its shape, which is another object when it is another. */
export type SceneIsland = DrawnIsland & {
  readonly id: string
  title: string
  color: PaletteColor
  number: string
  noteCount: number
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

/** What the islands are made of. */
export type IslandSources = {
  readonly clusters: ReadonlyMap<string, Cluster>
  /** The page top left of a live note. */
  positionOf(note: string): Point | null
  /** True for a folded cluster that this page shows open. */
  isPeeked(cluster: string): boolean
}

/**
 * Every cluster that is there with its island, as the document has it. It is told what changed; a change costs work in
 * proportion to the clusters and to the notes of those that are another shape.
 */
export class IslandScene {
  private islands = new Map<string, SceneIsland>()
  private order: SceneIsland[] = []
  private origins: ReadonlyMap<string, Point> = new Map()
  private structure: ClusterStructure
  private readonly members = new Memberships()
  private readonly reshaped = new Set<string>()
  private hiddenBefore: ReadonlyMap<string, boolean> = new Map()
  private readonly repainted: Box[] = []
  private isStale = true
  /** Another one whenever an island, or what lies in one, may be another. */
  revision = 0

  constructor(private readonly sources: IslandSources) {
    this.structure = clusterStructure(sources.clusters, () => 0)
  }

  /** From the lowest to the highest, each before those that it holds. */
  get inOrder(): readonly SceneIsland[] {
    return this.order
  }

  get(id: string): SceneIsland | null {
    return this.islands.get(id) ?? null
  }

  /** The cluster that what lies in this one belongs to. */
  homeOf(cluster: string | null): string | null {
    return this.structure.homeOf(cluster)
  }

  /** True for what lies in a folded cluster, at any depth. */
  isHiddenIn(cluster: string | null): boolean {
    const home = this.islands.get(this.homeOf(cluster) ?? '')
    return home !== undefined && (home.isFolded || home.isHidden)
  }

  /** The live notes with this cluster in their place, there or not. */
  notesPlacedIn(cluster: string): Iterable<string> {
    return this.members.notesPlacedIn(cluster)
  }

  /** The notes that belong to a cluster directly. */
  notesOf(cluster: string): readonly string[] {
    return this.members.notesAt(cluster)
  }

  /** All that a cluster holds, at any depth: the clusters each before those that it holds, itself the first. */
  contentOf(cluster: string): { readonly notes: string[]; readonly clusters: string[] } {
    const clusters = this.islands.has(cluster) ? [cluster] : []
    for (const id of clusters) clusters.push(...(this.islands.get(id)?.children ?? []))
    return { clusters, notes: clusters.flatMap((id) => this.notesOf(id)) }
  }

  /** Why these cannot be put into a cluster; see `whyNotInto`. */
  whyNotInto(ids: readonly string[], target: string | null, between = 0): ReturnType<typeof whyNotInto> {
    return whyNotInto(this.sources.clusters, this.structure, ids, target, between)
  }

  /** How many levels a note of this home stayed alone through, on a board of so many notes; see `lonelyLevels`. */
  dotsOf(home: string | null, notes: number): number {
    if (home !== null) return (this.islands.get(home)?.level ?? 1) - 1
    const outermost = this.order.filter(({ parent }) => parent === null)
    const highest = outermost.reduce((most, { level }) => Math.max(most, level), 0)
    const through = outermost.reduce((sum, { level, noteCount }) => sum + (level === highest ? noteCount : 0), 0)
    return highest === 0 || through * 3 >= notes * 2 ? highest : highest - 1
  }

  straddles(note: Pick<Note, 'carried'>): boolean {
    return straddledBy(note, this.structure).length > 0
  }

  /** A cluster's top left on the page. */
  originOf(cluster: string): Point | null {
    return this.origins.get(cluster) ?? null
  }

  /** A note lies in this cluster now, or in none, or is gone (undefined). */
  follow(note: string, cluster: string | null | undefined): void {
    if (this.members.follow(note, cluster ?? null)) this.isStale = true
  }

  /** A note of this cluster lies elsewhere, or the cluster does. */
  reshape(cluster: string | null): void {
    if (cluster !== null) this.reshaped.add(cluster)
  }

  mark({ clusters, removedClusters }: Pick<ProjectionChange, 'clusters' | 'removedClusters'>): void {
    if (removedClusters.size > 0) this.isStale = true
    for (const [id, fields] of clusters) {
      const known = this.islands.get(id)
      const title = this.sources.clusters.get(id)?.title ?? ''
      const isTextAlone = fields !== 'all' && [...fields].every((field) => field === 'title' || field === 'account')
      if (isTextAlone && known !== undefined && title.trim() !== '' && known.title.trim() !== '')
        this.retitle(known, title)
      else this.isStale = true
    }
  }

  /** Another set of folded clusters is shown open. */
  markAll(): void {
    this.isStale = true
  }

  /** Takes in which clusters are there. Gives the clusters (as places name them) whose notes belong elsewhere or are hidden now. */
  refreshStructure(): string[] {
    if (!this.isStale) return []
    this.isStale = false
    this.revision++
    const before = this.islands
    const homesBefore = this.structure
    const { clusters } = this.sources
    this.structure = clusterStructure(clusters, (id) => this.members.countIn(id))
    this.origins = clusterOrigins(clusters)
    this.members.settle((id) => this.structure.homeOf(id))
    this.islands = new Map()
    for (const { id, parent, depth, level, children } of this.structure.nodes.values()) {
      const cluster = clusters.get(id) as Cluster
      const isFolded = cluster.folded && !this.sources.isPeeked(id)
      const above = parent === null ? undefined : this.islands.get(parent)
      const isHidden = above !== undefined && (above.isHidden || above.isFolded)
      const island = before.get(id) ?? newIsland(cluster)
      const isAnother = island.isFolded !== isFolded || !isSameList(island.children, children)
      if (isAnother || island.shape === NO_SHAPE) this.reshaped.add(id)
      if (island.isFolded !== isFolded) Object.assign(island, { cardLayout: null, farLayout: null })
      if (island.title !== cluster.title) this.retitle(island, cluster.title)
      if (island.color !== cluster.color || island.isHidden !== isHidden) this.repainted.push(island.box)
      Object.assign(island, { color: cluster.color, parent, depth, level, children, isFolded, isHidden })
      this.islands.set(id, island)
    }
    for (const [id, { box }] of before) if (!this.islands.has(id)) this.repainted.push(box)
    this.sortForDrawing()
    const changed = [...clusters.keys()].filter((id) => {
      const home = this.structure.homeOf(id)
      const [was, is] = [before.get(homesBefore.homeOf(id) ?? ''), this.islands.get(home ?? '')]
      return was !== is || this.hiddenBefore.get(id) !== this.isHiddenIn(id)
    })
    this.hiddenBefore = new Map([...clusters.keys()].map((id) => [id, this.isHiddenIn(id)]))
    return changed
  }
  /** Takes in where notes lie. Gives the islands that are another shape, with the one that they had. */
  refreshShapes(): Map<string, IslandShape | null> {
    const changed = new Map<string, IslandShape | null>()
    if (this.reshaped.size === 0) return changed
    this.revision++
    const wanted = new Set<string>()
    for (const id of this.reshaped) {
      for (let at = this.structure.homeOf(id); at !== null && !wanted.has(at); ) {
        wanted.add(at)
        at = this.islands.get(at)?.parent ?? null
      }
    }
    this.reshaped.clear()
    for (const island of this.order.toReversed()) {
      if (!wanted.has(island.id)) continue
      const shape = this.shape(island)
      this.count(island)
      if (isSameShape(shape, island.shape)) continue
      changed.set(island.id, island.shape === NO_SHAPE ? null : island.shape)
      if (island.card.width !== shape.card.width) island.cardLayout = null
      if (island.box.width !== shape.box.width || island.box.height !== shape.box.height)
        Object.assign(island, { farLayout: null, label: null })
      Object.assign(island, { shape, card: shape.card, box: shape.box, outline: shape.outline })
    }
    if (changed.size > 0) this.renumber()
    return changed
  }

  /** The island as it would be without some of its things, and with others at these places. */
  shapeWith(island: SceneIsland, change: ShapeChange): IslandShape | null {
    const notes = this.notesOf(island.id).filter((id) => !change.without.has(id))
    const children = island.children.filter((id) => !change.without.has(id))
    const at = change.added ?? []
    if (island.title.trim() === '' && notes.length + children.length + at.length < 2) return null
    const positions = notes.flatMap((id) => this.sources.positionOf(id) ?? [])
    const islands = children.flatMap((id) => change.shapeOf(id) ?? [])
    const origin = this.origins.get(island.id) ?? island.card
    return islandShape({ origin, notes: [...positions, ...at], islands, isFolded: island.isFolded })
  }

  private count(island: SceneIsland): void {
    const labels = this.notesOf(island.id).length + island.children.length
    const strength = labelHint(island, labels)
    island.noteCount = this.contentOf(island.id).notes.length
    island.hint = strength === null ? null : { labels, strength }
  }

  private shape(island: SceneIsland): IslandShape {
    const notes = this.notesOf(island.id).flatMap((id) => this.sources.positionOf(id) ?? [])
    const islands = island.children.flatMap((id) => this.islands.get(id)?.shape ?? [])
    const origin = this.origins.get(island.id) ?? island.card
    return islandShape({ origin, notes, islands, isFolded: island.isFolded })
  }

  private retitle(island: SceneIsland, title: string): void {
    Object.assign(island, { title, cardLayout: null, farLayout: null, label: null })
    this.repainted.push(island.box)
  }

  /** Where islands are that look otherwise since the last call, though their shape is the same, or that are gone. */
  takeRepainted(): Box[] {
    return this.repainted.splice(0)
  }

  private sortForDrawing(): void {
    const { clusters } = this.sources
    const sorted = (ids: readonly string[]) =>
      ids
        .flatMap((id) => clusters.get(id) ?? [])
        .sort(compareStacking)
        .map(({ id }) => id)
    this.order = []
    const waiting = sorted(this.structure.roots).reverse()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const island = this.islands.get(id)
      if (island === undefined) continue
      this.order.push(island)
      waiting.push(...sorted(island.children).reverse())
    }
  }

  private renumber(): void {
    for (const [id, number] of numbersOf(this.structure, this.origins)) {
      const island = this.islands.get(id)
      if (island !== undefined) island.number = numberWords(number)
    }
  }
}

export type ShapeChange = {
  readonly without: ReadonlySet<string>
  /** The page top lefts of notes that come to it. */
  readonly added?: readonly Point[]
  /** How the islands in it are shown; null for one that is not seen. */
  shapeOf(cluster: string): IslandShape | null
}

const NO_BOX = { x: 0, y: 0, width: 0, height: 0 }
const NO_SHAPE: IslandShape = { box: NO_BOX, card: NO_BOX, outline: [] }

function newIsland({ id, title, color }: Cluster): SceneIsland {
  const layouts = { cardLayout: null, farLayout: null }
  const place = { parent: null, depth: 0, level: 1, children: [], isFolded: false, isHidden: false }
  return { id, title, color, number: '', noteCount: 0, hint: null, ...place, ...layouts, ...NO_SHAPE, shape: NO_SHAPE }
}
