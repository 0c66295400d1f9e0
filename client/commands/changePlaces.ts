import type { Place } from '../../shared/model/place'
import { moveCards } from '../../shared/operations/cards'
import { moveNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'
import { readGround } from './ground'
import { outlineOf } from './outlineOf'
import { changeable, changeableCards, changeableClusters, isFree } from './queries'
import { swapClusters } from './swapClusters'
import { whyNotInZone } from './zoneRules'

/**
 * The selected note or card and the one of its kind before or after it in reading order change places, each into what
 * the other lay in; or the selected cluster and the one beside it.
 */
function swapCommand(id: string, labelKey: PlainMessageKey, key: string, by: -1 | 1): Command {
  return {
    id,
    labelKey,
    group: 'note',
    shortcuts: [{ key, alt: true }],
    needs: 'move',
    isEnabled: (ctx) =>
      onlyOf(ctx, changeable) !== null || onlyOf(ctx, changeableClusters) !== null || cardOf(ctx) !== null,
    run: (ctx) => {
      const cluster = onlyOf(ctx, changeableClusters)
      if (cluster !== null) swapClusters(ctx, cluster, by)
      else swapSheets(ctx, by)
    },
  }
}

export const changePlaceBefore = swapCommand('changePlace.before', 'move.before', 'ArrowUp', -1)
export const changePlaceAfter = swapCommand('changePlace.after', 'move.after', 'ArrowDown', 1)

function onlyOf(ctx: CommandContext, among: typeof changeable): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? among(ctx, selection) : []
  return only ?? null
}

function cardOf(ctx: CommandContext): string | null {
  return onlyOf(ctx, changeableCards)
}

function swapSheets(ctx: CommandContext, by: -1 | 1): void {
  const note = onlyOf(ctx, changeable)
  const own = note ?? cardOf(ctx)
  const other = own === null ? null : neighbourOf(ctx, own, by)
  if (own === null || other === null) return
  const places = new Map([...placeOf(ctx, other, own), ...placeOf(ctx, own, other)])
  if (note !== null) moveNotes(ctx.doc, places, new LocalEdit())
  else moveCards(ctx.doc, places, new LocalEdit())
}

/** The next one in reading order that nobody holds and that can change places with it; null at the end of the list. */
function neighbourOf(ctx: CommandContext, own: string, by: -1 | 1): string | null {
  const ids = listedLike(ctx, own)
  const other = ids[ids.indexOf(own) + by]
  if (other === undefined || !isFree(ctx, other)) return null
  const { homeOf } = readGround(ctx)
  if (!ctx.rights.getState().gather && homeOf(own) !== homeOf(other)) return null
  return canLieIn(ctx, own, other) && canLieIn(ctx, other, own) ? other : null
}

/** The place of the first, given to the second. */
function placeOf({ projection }: CommandContext, from: string, to: string): [string, Place][] {
  const place = (projection.notes.get(from) ?? projection.cards.get(from))?.place
  return place === undefined ? [] : [[to, place]]
}

/** A zone has as many things in it as before: that it is full is no reason. */
function canLieIn(ctx: CommandContext, id: string, place: string): boolean {
  const home = (ctx.projection.notes.get(place) ?? ctx.projection.cards.get(place))?.place.in ?? null
  const why = home === null ? null : whyNotInZone(ctx, home, [id])
  return why === null || why === 'full'
}

/** The notes, or the cards, as they are listed; what lies in a pile is passed over. */
function listedLike(ctx: CommandContext, own: string): string[] {
  const { projection, session } = ctx
  const { peeked } = session.getState()
  const wanted = projection.cards.has(own) ? 'card' : 'note'
  let pile = Number.POSITIVE_INFINITY
  return outlineOf(ctx).flatMap(({ kind, id, depth }) => {
    if (depth > pile) return id === own ? [id] : []
    const isPile = kind === 'cluster' && projection.clusters.get(id)?.folded === true && !peeked.has(id)
    pile = isPile ? depth : Number.POSITIVE_INFINITY
    return kind === wanted ? [id] : []
  })
}
