import type { BoardView } from '../board/boardView'
import { nextUntitled } from '../board/nextUntitled'
import { closeText } from '../session/session'

/** What is read of a KeyboardEvent. */
type Key = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * The keys that do something else than write in an open title. True where this was one. Tab goes on to the next cluster
 * without a title, and closes this one where there is none.
 */
export function runTitleKey({ commands, session, projection }: BoardView, id: string, event: Key): boolean {
  const withCtrl = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (event.altKey) return false
  if (key === 'escape' || (key === 'enter' && !event.shiftKey)) closeText(session)
  else if (key === 'tab' && !withCtrl) {
    const next = nextUntitled(projection, id, event.shiftKey ? 'before' : 'after')
    if (next === null) closeText(session)
    else commands.openTitle.run(next)
  } else if (withCtrl && key === 'z') (event.shiftKey ? commands.redo : commands.undo).run()
  else if (withCtrl && key === 'y') commands.redo.run()
  // A title is one sentence in one line.
  else return key === 'enter'
  return true
}
