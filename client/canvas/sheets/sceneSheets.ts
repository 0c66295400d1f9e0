import type { Box } from '../../../shared/geometry/box'
import type { CardKind } from '../../../shared/model/cardKind'
import type { Relation, RelationSign } from '../../../shared/model/relation'
import { isLive } from '../../../shared/queries/isLive'
import { findPagePosition } from '../../../shared/queries/pagePositions'
import type { RelationsProjection } from '../../document/relationsProjection'
import type { SupportsProjection } from '../../document/supportsProjection'
import type { BoardProjection, ChangedFields, ProjectionChange } from '../../document/types'
import type { IslandScene } from '../islands/islandScene'
import { CardScene } from './cardScene'
import { SupportScene } from './supportScene'

/** What cards and supports are read from besides the board's document. */
export type SheetSources = {
  readonly supports: Pick<SupportsProjection, 'supports'>
  readonly kinds: { kindOf(name: string): CardKind | null }
  readonly relations?: Pick<RelationsProjection, 'standing' | 'onChange'>
}

/** Not the model's list, whose file brings along what reads relations. */
const RELATION_ORDER: readonly RelationSign[] = ['cause', 'mutual', 'opposition', 'link']

export const NO_SHEETS: SheetSources = { supports: { supports: new Map() }, kinds: { kindOf: () => null } }

/** The cards and the supports of a scene; told what changed, it says where something looks otherwise. */
export class SceneSheets {
  readonly cards: CardScene
  readonly supports: SupportScene
  private readonly dirty = new Set<string>()
  private readonly renamed = new Set<string>()

  constructor(
    private readonly projection: BoardProjection,
    private readonly islands: IslandScene,
    { supports, kinds, relations }: SheetSources,
  ) {
    this.cards = new CardScene({
      cards: projection.cards,
      kindOf: (name) => kinds.kindOf(name),
      positionOf: ({ place }) => findPagePosition(place, projection),
      homeOf: (cluster) => islands.homeOf(cluster),
      isHiddenIn: (cluster) => islands.isHiddenIn(cluster),
    })
    this.supports = new SupportScene({
      supports,
      countIn: (zone) => islands.countPlacedIn(zone),
      islands: () => islands.inOrder,
      signs: () => signsOf(relations?.standing.values() ?? []),
    })
    this.markAll()
  }

  mark({ notes, removedNotes, clusters, removedClusters, cards, removedCards }: ProjectionChange): void {
    for (const id of [...cards.keys(), ...removedCards]) this.dirty.add(id)
    if (this.cards.size === 0) return
    for (const changed of [notes, clusters, cards]) {
      for (const [id, fields] of changed) if (isOtherName(fields)) this.renamed.add(id)
    }
    for (const id of [...removedNotes, ...removedClusters, ...removedCards]) this.renamed.add(id)
  }

  markCard(id: string): void {
    this.dirty.add(id)
  }

  markAll(): void {
    for (const id of [...this.projection.cards.keys(), ...this.cards.ids]) this.dirty.add(id)
  }

  /** Tells the islands in which cluster cards lie now. Before their structure is read. */
  followPlaces(): void {
    for (const id of this.dirty) {
      const card = this.projection.cards.get(id)
      this.islands.followCard(id, card === undefined || !isLive(card) ? undefined : card.place.in)
    }
  }

  /** Takes the changes in. Gives where something looks otherwise. */
  refreshCards(): Box[] {
    const changed: Box[] = []
    for (const id of this.dirty) {
      const before = this.cards.get(id)?.home ?? null
      const boxes = this.cards.update(id)
      changed.push(...boxes)
      if (boxes.length > 0) for (const home of [before, this.cards.get(id)?.home ?? null]) this.islands.reshape(home)
    }
    changed.push(...this.cards.namedOn(this.renamed).map(({ box }) => box))
    this.dirty.clear()
    this.renamed.clear()
    return changed
  }

  forgetLayouts(): void {
    this.cards.forgetLayouts()
    this.supports.forgetLayouts()
  }
}

function signsOf(relations: Iterable<Relation>): readonly RelationSign[] {
  const used = new Set<RelationSign>()
  for (const { sign } of relations) used.add(sign)
  return RELATION_ORDER.filter((sign) => used.has(sign))
}

/** What a note, a cluster or a card is called by, as documents name it, and whether it is there. */
const NAMING: ReadonlySet<string> = new Set(['text', 'title', 'fields', 'kind', 'deletedAt'])

function isOtherName(fields: ChangedFields): boolean {
  return fields === 'all' || [...fields].some((field) => NAMING.has(field))
}
