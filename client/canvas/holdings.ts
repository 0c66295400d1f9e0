import type { PresenceStore, PresentPerson } from '../presence/types'
import type { DragPreview } from '../tools/toolContext'
import type { ClusterContent } from './islands/sceneIsland'

/** What somebody drags or writes in: it is drawn in the hand, not on the board; copies are drawn on both. */
export type Holding = {
  /** The other's awareness client; null for this page's own. */
  readonly client: number | null
  readonly person: PresentPerson
  /** `glide`: on its way to where it was put otherwise than by hand. */
  readonly how: 'drag' | 'copy' | 'write' | 'glide'
  /** The notes and cards, also those that lie in a cluster that is held. */
  readonly ids: readonly string[]
  /** The clusters that are held with all that they hold, each before those in it. */
  readonly clusters: readonly string[]
  /** What the hand took: notes, cards and clusters. */
  readonly roots: readonly string[]
  /** Page units. */
  readonly dx: number
  readonly dy: number
}

/** All that a cluster holds, itself too; nothing for what is no cluster. */
export type ContentOf = (id: string) => ClusterContent

/** Others' first, so that one's own hand is drawn above. A note is in one hand at most: one's own, else the first. */
export function readHoldings(
  presence: Pick<PresenceStore, 'own' | 'others'>,
  own: { readonly drag: DragPreview | null; readonly editing: string | null },
  contentOf: ContentOf,
): Holding[] {
  const mine: Holding[] = []
  const me = presence.own.person
  if (own.drag !== null) {
    const { ids, dx, dy, copies } = own.drag
    mine.push({ client: null, person: me, how: copies ? 'copy' : 'drag', ...expand(ids, contentOf), dx, dy })
  }
  if (own.editing !== null) mine.push(writing(null, me, own.editing))
  const taken = new Set(mine.flatMap(({ how, ids, clusters }) => (how === 'copy' ? [] : [...ids, ...clusters])))
  const theirs: Holding[] = []
  for (const [client, { person, drag, editing }] of presence.others) {
    const held = expand(
      (drag?.ids ?? []).filter((id) => !taken.has(id)),
      contentOf,
      taken,
    )
    for (const id of [...held.ids, ...held.clusters]) taken.add(id)
    if (drag !== null && held.roots.length > 0) {
      theirs.push({ client, person, how: 'drag', ...held, dx: drag.dx, dy: drag.dy })
    }
    if (editing !== null) theirs.push(writing(client, person, editing))
  }
  return [...theirs, ...mine]
}

function writing(client: number | null, person: PresentPerson, id: string): Holding {
  return { client, person, how: 'write', ids: [id], clusters: [], roots: [id], dx: 0, dy: 0 }
}

const NOTHING: ReadonlySet<string> = new Set()

function expand(
  roots: readonly string[],
  contentOf: ContentOf,
  taken: ReadonlySet<string> = NOTHING,
): Pick<Holding, 'ids' | 'clusters' | 'roots'> {
  const sheets = new Set<string>()
  const clusters = new Set<string>()
  for (const root of roots) {
    const content = contentOf(root)
    for (const id of content.clusters) if (!taken.has(id)) clusters.add(id)
    const held = content.clusters.length > 0 ? [...content.notes, ...content.cards] : [root]
    for (const id of held) if (!taken.has(id)) sheets.add(id)
  }
  return { ids: [...sheets], clusters: [...clusters], roots }
}

/**
 * What glides and is in nobody's hand, each its own way; a cluster with all that it holds but what glides by itself in
 * it, and before that.
 */
export function glidingHoldings(
  { ids }: { readonly ids: Iterable<string> },
  held: readonly Holding[],
  person: PresentPerson,
  contentOf: ContentOf,
): Holding[] {
  const taken = new Set(held.flatMap((holding) => [...holding.ids, ...holding.clusters]))
  const gliding = [...ids].filter((id) => !taken.has(id))
  const depths = new Map(gliding.map((id) => [id, contentOf(id).clusters.length]))
  const innermostFirst = gliding.sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
  const holdings = innermostFirst.map((id): Holding => {
    const content = expand([id], contentOf, taken)
    for (const one of [...content.ids, ...content.clusters]) taken.add(one)
    return { client: null, person, how: 'glide', ...content, dx: 0, dy: 0 }
  })
  return holdings.reverse()
}

/** The notes and cards that the base leaves to the layer of what is in hand. Others' writing leaves a note on the board. */
export function idsInHand(holdings: readonly Holding[]): Set<string> {
  const lifted = holdings.filter(({ how, client }) => how === 'drag' || (client === null && how !== 'copy'))
  return new Set(lifted.flatMap((holding) => holding.ids))
}
