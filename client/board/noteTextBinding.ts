import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from './boardView'
import { createStretches, moveCaret } from './typing'

/** What is needed of a text area. */
export type TextField = {
  value: string
  selectionStart: number
  selectionEnd: number
  setSelectionRange(start: number, end: number): void
}

/** A text area bound to a note: what is typed goes into the document, what others type comes into the field. */
export interface NoteTextBinding {
  /** After each `input` event. */
  typed(): void
  /** While an input method composes, the field is neither read nor rewritten. */
  compositionStarted(): void
  compositionEnded(): void
  stop(): void
}

type Options = {
  /** Milliseconds on any clock. */
  readonly now: () => number
  /** The field's text is another now. */
  readonly onText: (text: string) => void
  /** The note went into the trash or away. */
  readonly onGone: () => void
}

export function bindNoteText(view: BoardView, id: string, field: TextField, options: Options): NoteTextBinding {
  const stretches = createStretches(id, options.now)
  const read = () => view.projection.notes.get(id)
  /** The document's text that the field's was made of. */
  let before = read()?.text ?? ''
  let isComposing = false
  field.value = before

  const takeIn = () => {
    const note = read()
    if (note === undefined || !isLive(note)) {
      options.onGone()
      return
    }
    if (isComposing) return
    before = note.text
    showText(field, note.text)
    options.onText(note.text)
  }
  const write = () => {
    if (field.value !== before) view.commands.editNoteText.run(id, field.value, before, stretches.name())
    takeIn()
  }
  const stop = view.projection.onChange((change) => {
    if (change.notes.has(id) || change.removedNotes.has(id)) takeIn()
  })
  return {
    typed() {
      if (isComposing) options.onText(field.value)
      else write()
    },
    compositionStarted() {
      isComposing = true
    },
    compositionEnded() {
      isComposing = false
      write()
    },
    stop() {
      stop()
      if (isComposing && field.value !== before) {
        view.commands.editNoteText.run(id, field.value, before, stretches.name())
      }
    },
  }
}

/** Keeps the caret beside the letters that it stood beside. */
function showText(field: TextField, text: string): void {
  const { value, selectionStart, selectionEnd } = field
  if (value === text) return
  field.value = text
  field.setSelectionRange(moveCaret(selectionStart, value, text), moveCaret(selectionEnd, value, text))
}
