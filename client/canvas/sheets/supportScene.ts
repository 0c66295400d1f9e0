import { type DrawnSupport, type LegendEntry, SUPPORT_REACH } from '../../../shared/drawing/support/drawnSupport'
import { type Box, boxContains, boxesOverlap, centerOf, expandBox } from '../../../shared/geometry/box'
import type { RelationSign } from '../../../shared/model/relation'
import type { ShownSupport, SupportsProjection } from '../../document/supportsProjection'
import type { SceneIsland } from '../islands/islandScene'
import { isSameList } from '../sameItems'

export type SupportSources = {
  readonly supports: Pick<SupportsProjection, 'supports'>
  /** How many things lie in a zone. */
  countIn(zone: string): number
  islands(): readonly SceneIsland[]
  /** Of the relations on the board, in the order of all signs. */
  signs(): readonly RelationSign[]
}

type Known = {
  readonly drawn: DrawnSupport
  /** What the legend was made of, as it lies: to compare it is much less than to sort it. */
  readonly lying: readonly LegendEntry[]
}

/** The supports as they are drawn: with what their zones hold, and the clusters on them for their legends. */
export class SupportScene {
  private known = new Map<string, Known>()

  constructor(private readonly sources: SupportSources) {}

  /** From the lowest to the highest. */
  get inOrder(): readonly DrawnSupport[] {
    return [...this.known.values()].map(({ drawn }) => drawn)
  }

  meeting(box: Box): readonly DrawnSupport[] {
    return this.inOrder.filter(({ support }) => boxesOverlap(expandBox(support.box, SUPPORT_REACH), box))
  }

  /** Takes in what supports are now. Gives where one looks otherwise. */
  refresh(): Box[] {
    const next = new Map<string, Known>()
    const changed: Box[] = []
    for (const support of this.sources.supports.supports.values()) {
      const known = this.known.get(support.id)
      const read = this.read(support, known)
      next.set(support.id, read)
      if (known?.drawn === read.drawn) continue
      changed.push(...[known?.drawn.support, support].flatMap((one) => (one === undefined ? [] : [reachOf(one)])))
    }
    for (const [id, { drawn }] of this.known) if (!next.has(id)) changed.push(reachOf(drawn.support))
    this.known = next
    return changed
  }

  forgetLayouts(): void {
    for (const { drawn } of this.known.values()) drawn.layout = null
  }

  /** Where it looks as before, what is drawn is the same object: this is asked at every change of the board. */
  private read(support: ShownSupport, known: Known | undefined): Known {
    const { islands, signs, countIn } = this.sources
    const hasLegend = support.zones.some(({ zone }) => zone.look === 'legend')
    const lying = hasLegend ? lyingOn(support, islands()) : []
    const legend = known !== undefined && isSameLegend(lying, known.lying) ? known.drawn.legend : inNumberOrder(lying)
    const counts = new Map(support.zones.map(({ id }) => [id, countIn(id)]))
    const drawn: DrawnSupport = { support, counts, legend, signs: hasLegend ? signs() : [], layout: null }
    return { drawn: known !== undefined && looksSame(drawn, known.drawn) ? known.drawn : drawn, lying }
  }
}

function reachOf({ box }: ShownSupport): Box {
  return expandBox(box, SUPPORT_REACH)
}

/** The outermost clusters that lie on the support. */
function lyingOn({ box }: ShownSupport, islands: readonly SceneIsland[]): LegendEntry[] {
  const outermost = islands.filter((island) => island.parent === null && boxContains(box, centerOf(island.box)))
  return outermost.map(({ number, title, color }) => ({ number, title: title.trim(), color }))
}

let numbers: Intl.Collator | null = null

function inNumberOrder(entries: readonly LegendEntry[]): LegendEntry[] {
  numbers ??= new Intl.Collator('en', { numeric: true })
  const { compare } = numbers
  return [...entries].sort((a, b) => compare(a.number, b.number))
}

function looksSame(a: DrawnSupport, b: DrawnSupport): boolean {
  return (
    a.support === b.support &&
    isSameList([...a.counts.values()], [...b.counts.values()]) &&
    isSameList(a.signs ?? [], b.signs ?? []) &&
    isSameLegend(a.legend, b.legend)
  )
}

function isSameLegend(a: readonly LegendEntry[], b: readonly LegendEntry[]): boolean {
  const isSame = (entry: LegendEntry, other: LegendEntry | undefined) =>
    entry.number === other?.number && entry.title === other.title && entry.color === other.color
  return a === b || (a.length === b.length && a.every((entry, at) => isSame(entry, b[at])))
}
