import { looksEmpty } from '../../shared/drawing/shownText'
import { deleteNotes, restoreNotes } from '../../shared/operations/notes'
import { TidyEdit } from '../../shared/operations/origin'
import { isLive } from '../../shared/queries/isLive'
import { setSelection } from '../session/session'
import type { CommandContext } from './command'

/**
 * Takes away the note that the person has just made and leaves without a text, while it is theirs alone; brings it back
 * where words of another, who wrote in it at the same time, arrive later. `later` runs a step once the editor has
 * written what it still held. Gives what ends that.
 */
export function tidyEmptyNotes(ctx: CommandContext, later: (run: () => void) => void): () => void {
  const taken = new Set<string>()

  /** Left while the board takes nothing. */
  const late = new Set<string>()

  const leave = (id: string) => {
    if (!ctx.rights.getState().any) {
      late.add(id)
      return
    }
    const { editing, selection } = ctx.session.getState()
    const note = ctx.projection.notes.get(id)
    if (note === undefined || !isLive(note) || editing === id || ctx.isWrittenByOther(id)) return
    if (!looksEmpty(note.text) || note.tags.length > 0) return
    deleteNotes(ctx.doc, [id], ctx.now(), new TidyEdit(), ctx.author)
    taken.add(id)
    if (selection.has(id)) {
      setSelection(
        ctx.session,
        [...selection].filter((selected) => selected !== id),
      )
    }
  }
  const stopLeaving = ctx.session.subscribe((state, before) => {
    const { newNote } = before
    if (newNote === null || before.editing !== newNote || state.editing === newNote) return
    if (state.newNote === newNote) ctx.session.setState({ newNote: null })
    later(() => leave(newNote))
  })
  const stopReading = ctx.projection.onChange(({ notes }) => {
    for (const id of taken) {
      const note = notes.has(id) ? ctx.projection.notes.get(id) : undefined
      if (note === undefined || (looksEmpty(note.text) && !isLive(note))) continue
      taken.delete(id)
      if (!isLive(note)) restoreNotes(ctx.doc, [id], new TidyEdit())
    }
  })
  const stopWaiting = ctx.rights.subscribe(({ any }) => {
    if (!any) return
    const left = [...late]
    late.clear()
    for (const id of left) leave(id)
  })
  return () => {
    stopWaiting()
    stopLeaving()
    stopReading()
  }
}
