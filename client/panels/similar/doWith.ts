import type { BoardView } from '../../board/boardView'
import { setSelection } from '../../session/session'

/**
 * Does to these what a command does to the selection. False where that did not go: the selection is then what it was,
 * and a phase that holds it back has said so.
 */
export function doWith({ session }: Pick<BoardView, 'session'>, ids: readonly string[], run: () => unknown): boolean {
  const { selection } = session.getState()
  setSelection(session, ids)
  if (run() !== null) return true
  setSelection(session, selection)
  return false
}
