import { freeBeside, type Side } from './besideNote'
import type { Command } from './command'
import { placeNote } from './createNote'
import { readGround } from './ground'
import { positionOf } from './queries'

/** While writing: an empty note beside this one, in the same cluster, where there is room, opened at once. */
export const createNextNote: Command<[from: string, side: Side], string | null> = {
  id: 'createNextNote',
  labelKey: 'command.createNote',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, from) => ctx.projection.notes.has(from),
  run: (ctx, from, side) => {
    const note = ctx.projection.notes.get(from)
    const at = note === undefined ? ctx.camera.visibleBox() : positionOf(ctx, note)
    const cluster = readGround(ctx).homeOf(from)
    return placeNote(ctx, freeBeside(ctx, at, side, cluster), { cluster })
  },
}
