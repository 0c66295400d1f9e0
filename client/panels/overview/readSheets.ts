import type { PaletteColor } from '../../../shared/model/palette'
import { isLive } from '../../../shared/queries/readBoard'
import { supportTitle } from '../../../shared/queries/supportNames'
import { zoneOf } from '../../../shared/queries/zoneOf'
import type { Counted } from '../../i18n/countWords'
import type { OverviewView } from './readOverview'

/** A support as the overview lists it. */
export type ListedSupport = {
  readonly id: string
  readonly title: string
  /** The challenge in its banner; "" for none. */
  readonly challenge: string
  /** Of what lies in its zones, also in clusters. */
  readonly held: Required<Omit<Counted, 'relations'>>
}

/** The cards of one kind. */
export type ListedKind = {
  readonly name: string
  /** Null for a kind that is unknown here. */
  readonly title: string | null
  readonly color: PaletteColor
  readonly cards: readonly string[]
}

/** Those that are shown, from the lowest to the highest. */
export function readSupports({ projection, supports, meta }: OverviewView): ListedSupport[] {
  const { locale } = meta.getState()
  const { notes, cards, clusters } = projection
  const counts = new Map<string, { notes: number; cards: number; clusters: number }>()
  for (const [kind, records] of Object.entries({ notes, cards, clusters } as const)) {
    for (const one of records.values()) {
      const zone = isLive(one) ? zoneOf(one.place.in, clusters, supports.zones) : null
      const support = supports.zones.get(zone ?? '')?.support
      if (support === undefined) continue
      const held = counts.get(support) ?? { notes: 0, cards: 0, clusters: 0 }
      held[kind as keyof typeof held]++
      counts.set(support, held)
    }
  }
  const shown = [...supports.supports.values()].filter(({ isPrepared }) => !isPrepared)
  return shown.map((support) => ({
    id: support.id,
    title: supportTitle(support, locale),
    challenge: support.challenge?.sentence ?? '',
    held: counts.get(support.id) ?? { notes: 0, cards: 0, clusters: 0 },
  }))
}

/** The kinds that there are most cards of first. */
export function readKinds({ projection, kinds, meta }: OverviewView): ListedKind[] {
  const { locale } = meta.getState()
  const byKind = new Map<string, string[]>()
  for (const card of projection.cards.values()) {
    if (isLive(card)) byKind.set(card.kind, [...(byKind.get(card.kind) ?? []), card.id])
  }
  const all = [...byKind].map(([name, cards]): ListedKind => {
    const kind = kinds.kindOf(name)
    return { name, title: kind?.title[locale] ?? null, color: kind?.color ?? 'grey', cards }
  })
  return all.sort((a, b) => b.cards.length - a.cards.length || (a.name < b.name ? -1 : 1))
}
