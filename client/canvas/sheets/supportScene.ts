import { type DrawnSupport, type LegendEntry, SUPPORT_REACH } from '../../../shared/drawing/support/drawnSupport'
import { type Box, boxContains, boxesOverlap, centerOf, expandBox } from '../../../shared/geometry/box'
import type { RelationSign } from '../../../shared/model/relation'
import type { ShownSupport, SupportsProjection } from '../../document/supportsProjection'
import type { SceneIsland } from '../islands/islandScene'

export type SupportSources = {
  readonly supports: Pick<SupportsProjection, 'supports'>
  /** How many things lie in a zone. */
  countIn(zone: string): number
  islands(): readonly SceneIsland[]
  /** Of the relations on the board, in the order of all signs. */
  signs(): readonly RelationSign[]
}

type Known = { readonly support: ShownSupport; readonly key: string; readonly drawn: DrawnSupport }

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
      const read = this.read(support)
      const isSame = known !== undefined && known.support === support && known.key === read.key
      next.set(support.id, isSame ? known : read)
      if (!isSame)
        changed.push(...[known?.support, support].flatMap((one) => (one === undefined ? [] : [reachOf(one)])))
    }
    for (const [id, { support }] of this.known) if (!next.has(id)) changed.push(reachOf(support))
    this.known = next
    return changed
  }

  forgetLayouts(): void {
    for (const { drawn } of this.known.values()) drawn.layout = null
  }

  private read(support: ShownSupport): Known {
    const counts = new Map(support.zones.map(({ id }) => [id, this.sources.countIn(id)]))
    const hasLegend = support.zones.some(({ zone }) => zone.look === 'legend')
    const legend = hasLegend ? legendOf(support, this.sources.islands()) : []
    const signs = hasLegend ? this.sources.signs() : []
    const key = JSON.stringify([[...counts.values()], legend, signs])
    return { support, key, drawn: { support, counts, legend, signs, layout: null } }
  }
}

function reachOf({ box }: ShownSupport): Box {
  return expandBox(box, SUPPORT_REACH)
}

/** The outermost clusters that lie on the support. */
function legendOf({ box }: ShownSupport, islands: readonly SceneIsland[]): LegendEntry[] {
  const outermost = islands.filter((island) => island.parent === null && boxContains(box, centerOf(island.box)))
  const entries = outermost.map(({ number, title, color }) => ({ number, title: title.trim(), color }))
  return entries.sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}
