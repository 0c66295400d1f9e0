import type { BoardView } from './boardView'

/** What is read of a KeyboardEvent. */
type Key = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * The keys that do something else than write in an open note. True where this was one. Undo is the board's, since the
 * browser's own knows nothing of what others wrote in between.
 */
export function runEditorKey({ commands, session }: BoardView, id: string, event: Key): boolean {
  const withCtrl = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (key === 'enter' && withCtrl && event.altKey) commands.createNextNote.run(id, 'above')
  else if (event.altKey) return false
  else if (key === 'escape') session.setState({ editing: null })
  else if (key === 'tab' && !withCtrl) commands.createNextNote.run(id, event.shiftKey ? 'left' : 'right')
  else if (key === 'enter' && withCtrl && event.shiftKey) commands.splitAtCaret.run()
  else if (key === 'enter' && withCtrl) commands.createNextNote.run(id, 'below')
  else if (withCtrl && key === 'z') (event.shiftKey ? commands.redo : commands.undo).run()
  else if (withCtrl && key === 'y') commands.redo.run()
  else return false
  return true
}
