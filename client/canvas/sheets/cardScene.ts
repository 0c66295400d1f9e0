import type { DrawnCard } from '../../../shared/drawing/card/drawnCard'
import { type Box, boxContains, boxesOverlap, expandBox, type Point } from '../../../shared/geometry/box'
import type { Card } from '../../../shared/model/card'
import type { CardKind } from '../../../shared/model/cardKind'
import { compareStacking } from '../../../shared/model/stacking'
import { isLive } from '../../../shared/queries/isLive'
import { namesIn } from '../../../shared/queries/namesIn'

/** A card as the canvas has it; another object when it is another card, but for its drawing's layout. */
export type SceneCard = DrawnCard & {
  readonly id: string
  readonly z: string
  readonly box: Box
  /** The cluster that it belongs to. */
  readonly home: string | null
  /** It lies in a folded cluster: neither seen nor touched. */
  readonly isHidden: boolean
  /** The cards that an arrow comes from. */
  readonly arrowsFrom: readonly string[]
  /** What it refers to, whose names stand on it. */
  readonly names: ReadonlySet<string>
}

export type CardSources = {
  readonly cards: ReadonlyMap<string, Card>
  kindOf(name: string): CardKind | null
  /** A card's top left on the page. */
  positionOf(card: Card): Point
  homeOf(cluster: string | null): string | null
  isHiddenIn(cluster: string | null): boolean
}

/** The cards of a board, by stacking. There are a few hundred at most: who looks for one looks at all. */
export class CardScene {
  private readonly cards = new Map<string, SceneCard>()
  private sorted: readonly SceneCard[] | null = null

  constructor(private readonly sources: CardSources) {}

  get size(): number {
    return this.cards.size
  }

  get(id: string): SceneCard | null {
    return this.cards.get(id) ?? null
  }

  get ids(): Iterable<string> {
    return this.cards.keys()
  }

  /** From the lowest to the highest. Not what lies in a folded cluster. */
  get inOrder(): readonly SceneCard[] {
    this.sorted ??= [...this.cards.values()].filter(({ isHidden }) => !isHidden).sort(compareStacking)
    return this.sorted
  }

  meeting(box: Box): readonly SceneCard[] {
    return this.inOrder.filter((card) => boxesOverlap(card.box, box))
  }

  topmostAt(point: Point, reach: number, skip: ReadonlySet<string>): string | null {
    const under = this.inOrder.findLast(({ id, box }) => !skip.has(id) && boxContains(expandBox(box, reach), point))
    return under?.id ?? null
  }

  /** Takes in what a card is now. Gives where it was and where it is. */
  update(id: string): Box[] {
    const known = this.cards.get(id)
    const record = this.sources.cards.get(id)
    this.sorted = null
    if (record === undefined || !isLive(record)) {
      this.cards.delete(id)
      return known === undefined ? [] : [known.box]
    }
    const next = this.read(record, known)
    this.cards.set(id, next)
    return known === undefined ? [next.box] : [known.box, next.box]
  }

  /** Something is called otherwise now. Gives the cards on which its name stands. */
  namedOn(ids: ReadonlySet<string>): SceneCard[] {
    if (this.cards.size === 0) return []
    const named = [...this.cards.values()].filter(({ names }) => [...names].some((id) => ids.has(id)))
    for (const card of named) card.layout = null
    return named
  }

  forgetLayouts(): void {
    for (const card of this.cards.values()) card.layout = null
  }

  private read(record: Card, known: SceneCard | undefined): SceneCard {
    const { id, z, place, width, height } = record
    const kind = this.sources.kindOf(record.kind)
    const { x, y } = this.sources.positionOf(record)
    const isSame = known !== undefined && known.card.values === record.values && known.kind === kind
    return {
      ...{ id, z, kind, x, y, card: record, box: { x, y, width, height } },
      home: this.sources.homeOf(place.in),
      isHidden: this.sources.isHiddenIn(place.in),
      names: isSame ? known.names : namesOn(kind, record),
      arrowsFrom: isSame ? known.arrowsFrom : arrowsTo(kind, record),
      layout: isSame && known.card.width === width && known.card.height === height ? known.layout : null,
    }
  }
}

function arrowsTo(kind: CardKind | null, card: Card): readonly string[] {
  return (
    kind?.fields.flatMap((field) => (field.type === 'reference' && field.arrow ? namesIn(card, field.name) : [])) ?? []
  )
}

function namesOn(kind: CardKind | null, card: Card): ReadonlySet<string> {
  const references = kind?.fields.filter(({ type }) => type === 'reference') ?? []
  return new Set(references.flatMap(({ name }) => namesIn(card, name)))
}
