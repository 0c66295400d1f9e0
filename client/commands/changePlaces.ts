import type { Place } from '../../shared/model/place'
import { moveNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { outlineRows } from '../../shared/queries/outlineRows'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'
import { changeable, changeableClusters } from './queries'
import { swapClusters } from './swapClusters'

/**
 * The selected note and the one before or after it in reading order change places, each into what the other lay in; or
 * the selected cluster and the one beside it.
 */
function swapCommand(id: string, labelKey: PlainMessageKey, key: string, by: -1 | 1): Command {
  return {
    id,
    labelKey,
    group: 'note',
    shortcuts: [{ key, alt: true }],
    isEnabled: (ctx) => onlyMovable(ctx) !== null || onlyCluster(ctx) !== null,
    run: (ctx) => {
      const cluster = onlyCluster(ctx)
      if (cluster !== null) swapClusters(ctx, cluster, by)
      const note = onlyMovable(ctx)
      const other = note === null ? null : neighbourOf(ctx, note, by)
      if (note === null || other === null) return
      const places = new Map([...placeOf(ctx, other, note), ...placeOf(ctx, note, other)])
      moveNotes(ctx.doc, places, new LocalEdit())
    },
  }
}

export const changePlaceBefore = swapCommand('changePlace.before', 'move.before', 'ArrowUp', -1)
export const changePlaceAfter = swapCommand('changePlace.after', 'move.after', 'ArrowDown', 1)

function onlyMovable(ctx: CommandContext): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? changeable(ctx, selection) : []
  return only ?? null
}

function onlyCluster(ctx: CommandContext): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? changeableClusters(ctx, selection) : []
  return only ?? null
}

/** The next note in reading order that nobody holds; null at the end of the list. What lies in a pile is passed over. */
function neighbourOf(ctx: CommandContext, note: string, by: -1 | 1): string | null {
  const ids = listedNotes(ctx, note)
  const other = ids[ids.indexOf(note) + by]
  return other === undefined || ctx.isHeldByOther(other) ? null : other
}

/** The place of the first note, given to the second. */
function placeOf({ projection }: CommandContext, from: string, to: string): [string, Place][] {
  const place = projection.notes.get(from)?.place
  return place === undefined ? [] : [[to, place]]
}

function listedNotes({ projection, session }: CommandContext, own: string): string[] {
  const { peeked } = session.getState()
  let pile = Number.POSITIVE_INFINITY
  return outlineRows(projection).flatMap(({ kind, id, depth }) => {
    if (depth > pile) return id === own ? [id] : []
    const isPile = kind === 'cluster' && projection.clusters.get(id)?.folded === true && !peeked.has(id)
    pile = isPile ? depth : Number.POSITIVE_INFINITY
    return kind === 'note' ? [id] : []
  })
}
