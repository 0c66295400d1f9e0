import type { Box, Point } from '../../../shared/geometry/box'
import type { Cluster } from '../../../shared/model/cluster'
import type { Note } from '../../../shared/model/note'
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
import { countPlaced } from './countPlaced'
import { Memberships } from './memberships'
import {
  type ClusterContent,
  type IslandSources,
  NO_SHAPE,
  newIsland,
  type SceneIsland,
  type ShapeChange,
} from './sceneIsland'

export type { ClusterContent, SceneIsland, ShapeChange }

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
  private readonly cardMembers = new Memberships()
  /** How many live clusters have it in their place, by the id of a cluster or zone. */
  private clustersIn: ReadonlyMap<string, number> = new Map()
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
    return this.members.placedIn(cluster)
  }

  /** The live cards with this cluster in their place, there or not. */
  cardsPlacedIn(cluster: string): Iterable<string> {
    return this.cardMembers.placedIn(cluster)
  }

  /** How many live notes, cards and clusters have this cluster or zone in their place. */
  countPlacedIn(id: string): number {
    return (this.clustersIn.get(id) ?? 0) + this.labelsPlacedIn(id)
  }

  private labelsPlacedIn(cluster: string): number {
    return this.members.countIn(cluster) + this.cardMembers.countIn(cluster)
  }

  /** The notes that belong to a cluster directly. */
  notesOf(cluster: string): readonly string[] {
    return this.members.membersOf(cluster)
  }

  /** The cards that belong to a cluster directly. */
  cardsOf(cluster: string): readonly string[] {
    return this.cardMembers.membersOf(cluster)
  }

  /** All that a cluster holds, at any depth: the clusters each before those that it holds, itself the first. */
  contentOf(cluster: string): ClusterContent {
    const clusters = this.islands.has(cluster) ? [cluster] : []
    for (const id of clusters) clusters.push(...(this.islands.get(id)?.children ?? []))
    return {
      clusters,
      notes: clusters.flatMap((id) => this.notesOf(id)),
      cards: clusters.flatMap((id) => this.cardsOf(id)),
    }
  }

  /** Why these cannot be put into a cluster; see `whyNotInto`. */
  whyNotInto(ids: readonly string[], target: string | null, between = 0): ReturnType<typeof whyNotInto> {
    return whyNotInto(this.sources.clusters, this.structure, ids, target, between)
  }

  /** Which clusters are there and which holds which, as of now. */
  get structureNow(): ClusterStructure {
    return this.structure
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

  /** The same of a card. */
  followCard(card: string, cluster: string | null | undefined): void {
    if (this.cardMembers.follow(card, cluster ?? null)) this.isStale = true
  }

  /** A note or a card of this cluster lies elsewhere, or the cluster does. */
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

  /** Takes in which clusters are there. Gives the clusters (as places name them) whose notes and cards belong elsewhere or are hidden now. */
  refreshStructure(): string[] {
    if (!this.isStale) return []
    this.isStale = false
    this.revision++
    const before = this.islands
    const homesBefore = this.structure
    const { clusters } = this.sources
    this.structure = clusterStructure(clusters, (id) => this.labelsPlacedIn(id))
    this.clustersIn = countPlaced(clusters.values())
    this.origins = clusterOrigins(clusters, this.sources.zones())
    for (const members of [this.members, this.cardMembers]) members.settle((id) => this.structure.homeOf(id))
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
    const held = this.cardsOf(island.id).filter((id) => !change.without.has(id))
    const at = change.added ?? []
    const sheets = change.addedCards ?? []
    const labels = notes.length + children.length + held.length + at.length + sheets.length
    if (island.title.trim() === '' && labels < 2) return null
    const positions = notes.flatMap((id) => this.sources.positionOf(id) ?? [])
    const islands = children.flatMap((id) => change.shapeOf(id) ?? [])
    const origin = this.origins.get(island.id) ?? island.card
    const cards = [...this.cardBoxes(held), ...sheets]
    return islandShape({ origin, notes: [...positions, ...at], cards, islands, isFolded: island.isFolded })
  }

  private count(island: SceneIsland): void {
    const labels = this.notesOf(island.id).length + this.cardsOf(island.id).length + island.children.length
    const strength = labelHint(island, labels)
    const { notes, cards } = this.contentOf(island.id)
    island.noteCount = notes.length + cards.length
    island.cardCount = cards.length
    island.hint = strength === null ? null : { labels, strength }
  }

  private shape(island: SceneIsland): IslandShape {
    const notes = this.notesOf(island.id).flatMap((id) => this.sources.positionOf(id) ?? [])
    const islands = island.children.flatMap((id) => this.islands.get(id)?.shape ?? [])
    const origin = this.origins.get(island.id) ?? island.card
    const cards = this.cardBoxes(this.cardsOf(island.id))
    return islandShape({ origin, notes, cards, islands, isFolded: island.isFolded })
  }

  private cardBoxes(ids: readonly string[]): Box[] {
    return ids.flatMap((id) => this.sources.cardBox(id) ?? [])
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
