import type { BoardView } from '../board/boardView'
import { passesFilter } from '../board/noteFilter'

/** Tells which notes are not dimmed by the filter that is on; null for all. */
export function brightNotes({
  session,
  projection: { notes },
}: Pick<BoardView, 'session' | 'projection'>): ((note: { readonly id: string }) => boolean) | null {
  const { filter } = session.getState()
  if (filter === null) return null
  return ({ id }) => {
    const note = notes.get(id)
    return note !== undefined && passesFilter(filter, note)
  }
}
