import type { PresenceStore, PresentPerson } from '../presence/types'
import type { DragPreview } from '../tools/toolContext'

/** Notes that somebody drags or writes in: they are drawn in the hand, not on the board; copies are drawn on both. */
export type Holding = {
  /** The other's awareness client; null for this page's own. */
  readonly client: number | null
  readonly person: PresentPerson
  /** `glide`: on its way to where it was put otherwise than by hand. */
  readonly how: 'drag' | 'copy' | 'write' | 'glide'
  readonly ids: readonly string[]
  /** Page units. */
  readonly dx: number
  readonly dy: number
}

/** Others' first, so that one's own hand is drawn above. A note is in one hand at most: one's own, else the first. */
export function readHoldings(
  presence: Pick<PresenceStore, 'own' | 'others'>,
  own: { readonly drag: DragPreview | null; readonly editing: string | null },
): Holding[] {
  const mine: Holding[] = []
  const me = presence.own.person
  if (own.drag !== null) {
    const { ids, dx, dy, copies } = own.drag
    mine.push({ client: null, person: me, how: copies ? 'copy' : 'drag', ids, dx, dy })
  }
  if (own.editing !== null) mine.push({ client: null, person: me, how: 'write', ids: [own.editing], dx: 0, dy: 0 })
  const taken = idsInHand(mine)
  const theirs: Holding[] = []
  for (const [client, { person, drag, editing }] of presence.others) {
    const ids = (drag?.ids ?? []).filter((id) => !taken.has(id))
    for (const id of ids) taken.add(id)
    if (drag !== null && ids.length > 0) theirs.push({ client, person, how: 'drag', ids, dx: drag.dx, dy: drag.dy })
    if (editing !== null) theirs.push({ client, person, how: 'write', ids: [editing], dx: 0, dy: 0 })
  }
  return [...theirs, ...mine]
}

/** What glides and is in nobody's hand, a note each: every one has its own way. */
export function glidingHoldings(
  { ids }: { readonly ids: Iterable<string> },
  held: readonly Holding[],
  person: PresentPerson,
): Holding[] {
  const taken = idsInHand(held)
  const free = [...ids].filter((id) => !taken.has(id))
  return free.map((id) => ({ client: null, person, how: 'glide', ids: [id], dx: 0, dy: 0 }))
}

/** The notes that the base leaves to the layer of what is in hand. Others' writing leaves a note on the board. */
export function idsInHand(holdings: readonly Holding[]): Set<string> {
  const lifted = holdings.filter(({ how, client }) => how === 'drag' || (client === null && how !== 'copy'))
  return new Set(lifted.flatMap((holding) => holding.ids))
}
