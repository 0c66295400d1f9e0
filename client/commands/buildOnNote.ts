import { freeBeside } from './besideNote'
import type { Command } from './command'
import { placeNote } from './createNote'
import { readGround } from './ground'
import { onlySelectedNote, positionOf } from './queries'

/** An empty note beside the selected one, in the same cluster, that remembers what it builds on, opened at once. Gives its id. */
export const buildOnNote: Command<[], string | null> = {
  id: 'buildOnNote',
  labelKey: 'command.buildOn',
  group: 'note',
  shortcuts: [{ key: 'b' }],
  needs: 'write',
  isEnabled: (ctx) => onlySelectedNote(ctx) !== null,
  run: (ctx) => {
    const note = onlySelectedNote(ctx)
    if (note === null) return null
    const cluster = readGround(ctx).homeOf(note.id)
    return placeNote(ctx, freeBeside(ctx, positionOf(ctx, note), 'right', cluster), { basedOn: note.id, cluster })
  },
}
