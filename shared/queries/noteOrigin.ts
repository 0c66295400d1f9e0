import type { Note } from '../model/note'
import { isLive } from './readBoard'

/** The note that this one builds on, while it is shown: null for none, for itself, and for one in the trash. */
export function originOf(notes: ReadonlyMap<string, Note>, note: Pick<Note, 'id' | 'basedOn'>): Note | null {
  const origin = note.basedOn === undefined || note.basedOn === note.id ? undefined : notes.get(note.basedOn)
  return origin !== undefined && isLive(origin) ? origin : null
}
