import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import type { Place } from '../../shared/model/place'
import { compareStacking } from '../../shared/model/stacking'
import { type ClusterDraft, createClusters } from '../../shared/operations/clusters'
import { placeInside } from '../../shared/operations/movePlans'
import { createNotes, type NoteDraft } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { CommandContext } from './command'
import { type Ground, readGround } from './ground'
import { liesIn } from './liesInHeld'
import { liveNoteIds } from './queries'
import { idsOf, thingsThere } from './things'

/** Where copies come to lie: in what their originals lie in, or on the page. */
type Into = 'sameCluster' | 'page'

/**
 * Copies notes and clusters, with all that these hold, to so many page units beside themselves, as this person's own
 * and on top; selects the copies. In one transaction, which is one undo step.
 */
export function placeCopies(ctx: CommandContext, ids: Iterable<string>, delta: Point, into: Into): void {
  const ground = readGround(ctx)
  const things = thingsThere(ctx, ids)
  const chosen = new Set(things.clusters)
  const isCopied = (id: string) => chosen.has(id) || (chosen.size > 0 && liesIn(ctx.projection, chosen, id))
  const clusters = [...ground.structure.nodes.keys()].filter(isCopied)
  const notes = [...new Set([...things.notes, ...(chosen.size === 0 ? [] : liveNoteIds(ctx).filter(isCopied))])]
  const copies = new Map([...clusters, ...notes].map((id) => [id, createId()]))
  const placeOf = (id: string) => copyPlace(ground, copies, id, delta, into)
  const origin = new LocalEdit()
  ctx.doc.transact(() => {
    createClusters(ctx.doc, draftClusters(ctx, clusters, copies, placeOf), origin)
    createNotes(ctx.doc, draftNotes(ctx, notes, copies, placeOf), origin)
  }, origin)
  setSelection(
    ctx.session,
    idsOf(things).flatMap((id) => copies.get(id) ?? []),
  )
}

type Copies = ReadonlyMap<string, string>

function copyPlace({ homeOf, cornerOf, origins }: Ground, copies: Copies, id: string, delta: Point, into: Into): Place {
  const corner = cornerOf(id) ?? { x: 0, y: 0 }
  const at = { x: Math.round(corner.x + delta.x), y: Math.round(corner.y + delta.y) }
  const home = homeOf(id)
  const origin = home === null ? undefined : origins.get(home)
  if (home === null || origin === undefined) return placeInside(null, at)
  const copy = copies.get(home)
  if (copy === undefined) return placeInside(into === 'page' ? null : { id: home, origin }, at)
  return placeInside({ id: copy, origin: { x: Math.round(origin.x + delta.x), y: Math.round(origin.y + delta.y) } }, at)
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
