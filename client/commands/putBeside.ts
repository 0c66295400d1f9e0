import type { Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { putInto } from '../../shared/operations/gathering'
import { bringNotesToFront } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command, CommandContext } from './command'
import { placesBeside } from './freePlaces'
import { readGround } from './ground'
import { changeable, isThere, positionOf } from './queries'
import { showNotes } from './showNotes'
import { othersZoneOf } from './zoneRules'

/** Lays the selection beside another note, in what that one lies in, where it covers nothing. */
export const putBeside: Command<[target: string]> = {
  id: 'putBeside',
  labelKey: 'move.beside',
  group: null,
  shortcuts: [],
  needs: 'move',
  isEnabled: (ctx, target) => isThere(ctx, target) && mayLieBeside(ctx, target) && movable(ctx, target).length > 0,
  run: (ctx, target) => {
    const note = ctx.projection.notes.get(target)
    if (note === undefined) return
    const moved = movable(ctx, target)
    const box = { ...positionOf(ctx, note), width: NOTE_SIZE, height: NOTE_SIZE }
    const home = readGround(ctx).homeOf(target)
    const corners = placesBeside(ctx, box, moved.length, { skip: moved, cluster: home })
    const places = new Map(moved.map((id, at) => [id, corners[at] as Point]))
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      putInto(ctx.doc, { notes: places, clusters: new Map() }, home, origin, ctx.projection.zones)
      bringNotesToFront(ctx.doc, moved, origin)
    }, origin)
    showNotes(ctx, [...moved, target])
  },
}

/** What another table's zone holds is theirs; and who may not gather puts things beside what lies in the same cluster. */
function mayLieBeside(ctx: CommandContext, target: string): boolean {
  if (othersZoneOf(ctx, target) !== null) return false
  if (ctx.rights.getState().gather) return true
  const { homeOf } = readGround(ctx)
  return movable(ctx, target).every((id) => homeOf(id) === homeOf(target))
}

/** The selection but the note that it goes beside. */
function movable(ctx: CommandContext, target: string): string[] {
  return changeable(ctx, ctx.session.getState().selection).filter((id) => id !== target)
}
