import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import type { Place } from '../../shared/model/place'
import { compareStacking } from '../../shared/model/stacking'
import { type CardCopy, copyCards } from '../../shared/operations/cards'
import { type ClusterDraft, createClusters } from '../../shared/operations/clusters'
import { placeInside } from '../../shared/operations/movePlans'
import { createNotes, type NoteDraft } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { CLUSTER_MIDDLE, cardMiddle, NOTE_MIDDLE } from '../../shared/queries/middles'
import { setSelection } from '../session/session'
import type { CommandContext } from './command'
import { type Ground, readGround } from './ground'
import { liesIn } from './liesInHeld'
import { keptOut, placeFor } from './placeWith'
import { liveCardIds, liveNoteIds } from './queries'
import { relateCopies } from './relateCopies'
import { idsOf, thingsThere } from './things'

/** Where copies come to lie: in what their originals lie in, or on the page. */
type Into = 'sameCluster' | 'page'

/**
 * Copies notes, cards and clusters, with all that these hold, to so many page units beside themselves, as this person's own
 * and on top, related among themselves as the originals are; selects the copies. In one transaction, which is one undo step.
 */
export function placeCopies(ctx: CommandContext, ids: Iterable<string>, delta: Point, into: Into): void {
  const ground = readGround(ctx)
  const things = thingsThere(ctx, ids)
  const chosen = new Set(things.clusters)
  const isCopied = (id: string) => chosen.has(id) || (chosen.size > 0 && liesIn(ctx.projection, chosen, id))
  const clusters = [...ground.structure.nodes.keys()].filter(isCopied)
  const notes = [...new Set([...things.notes, ...(chosen.size === 0 ? [] : liveNoteIds(ctx).filter(isCopied))])]
  const cards = [...new Set([...things.cards, ...(chosen.size === 0 ? [] : liveCardIds(ctx).filter(isCopied))])]
  const copies = new Map([...clusters, ...notes, ...cards].map((id) => [id, createId()]))
  const placeOf = (id: string) => keptOut(ctx, copyPlace(ctx, { ground, copies, into }, id, delta))
  const origin = new LocalEdit()
  ctx.doc.transact(() => {
    createClusters(ctx.doc, draftClusters(ctx, clusters, copies, placeOf), origin)
    createNotes(ctx.doc, draftNotes(ctx, notes, copies, placeOf), origin)
    copyCards(ctx.doc, draftCards(ctx, cards, copies, placeOf), origin)
    relateCopies(ctx, ctx.relations.standing.values(), copies)
  }, origin)
  setSelection(
    ctx.session,
    idsOf(things).flatMap((id) => copies.get(id) ?? []),
  )
}

type Copies = ReadonlyMap<string, string>

type Copying = { readonly ground: Ground; readonly copies: Copies; readonly into: Into }

function copyPlace(ctx: CommandContext, { ground, copies, into }: Copying, id: string, delta: Point): Place {
  const { homeOf, cornerOf, origins } = ground
  const corner = cornerOf(id) ?? { x: 0, y: 0 }
  const at = { x: Math.round(corner.x + delta.x), y: Math.round(corner.y + delta.y) }
  const home = homeOf(id)
  const origin = home === null ? undefined : origins.get(home)
  const onGround = () => placeFor(ctx, null, at, middleOf(ctx, id))
  if (home === null || origin === undefined) return onGround()
  const copy = copies.get(home)
  if (copy === undefined) return into === 'page' ? onGround() : placeInside({ id: home, origin }, at)
  return placeInside({ id: copy, origin: { x: Math.round(origin.x + delta.x), y: Math.round(origin.y + delta.y) } }, at)
}

function middleOf({ projection }: CommandContext, id: string): Point {
  const card = projection.cards.get(id)
  if (card !== undefined) return cardMiddle(card)
  return projection.clusters.has(id) ? CLUSTER_MIDDLE : NOTE_MIDDLE
}

function draftCards(
  { projection, author, now }: CommandContext,
  ids: readonly string[],
  copies: Copies,
  placeOf: (id: string) => Place,
): CardCopy[] {
  const cards = ids.flatMap((id) => projection.cards.get(id) ?? []).sort(compareStacking)
  return cards.map(({ id }) => ({
    from: id,
    id: copies.get(id) ?? createId(),
    place: placeOf(id),
    author,
    createdAt: now(),
  }))
}

function draftClusters(
  { projection, author, now }: CommandContext,
  ids: readonly string[],
  copies: Copies,
  placeOf: (id: string) => Place,
): ClusterDraft[] {
  return ids.flatMap((id) => {
    const cluster = projection.clusters.get(id)
    if (cluster === undefined) return []
    const { title, color, folded, account } = cluster
    const copy = { id: copies.get(id) ?? createId(), place: placeOf(id), author, createdAt: now() }
    return [{ ...copy, title, color, folded, account }]
  })
}

function draftNotes(
  { projection, author, now }: CommandContext,
  ids: readonly string[],
  copies: Copies,
  placeOf: (id: string) => Place,
): NoteDraft[] {
  const notes = ids.flatMap((id) => projection.notes.get(id) ?? []).sort(compareStacking)
  return notes.map(({ id, text, color, tags, basedOn }) => {
    const copy = { id: copies.get(id) ?? createId(), text, color, tags, place: placeOf(id), author, createdAt: now() }
    return basedOn === undefined ? copy : { ...copy, basedOn: copies.get(basedOn) ?? basedOn }
  })
}
