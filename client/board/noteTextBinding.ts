import { shownText, textFromShown } from '../../shared/drawing/shownText'
import { isLive } from '../../shared/queries/readBoard'
import type { PresentCaret, TextAnchor } from '../presence/types'
import type { BoardView } from './boardView'
import { createStretches, moveCaret } from './typing'

/** What is needed of a text area. */
export type TextField = {
  value: string
  selectionStart: number
  selectionEnd: number
  selectionDirection?: 'forward' | 'backward' | 'none'
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void
}

/**
 * A text area bound to a note: what is typed goes into the document, what others type comes into the field. The field
 * holds the text as it is shown (`shownText`). Where its caret stands is told to the session and to the others.
 */
export interface NoteTextBinding {
  /** After each `input` event. */
  typed(): void
  /** After each `selectionchange`, and once the field has the focus. */
  moved(): void
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
  field.value = shownText(before)
  view.presence.setEditing(id)

  const takeIn = () => {
    const note = read()
    if (note === undefined || !isLive(note)) {
      options.onGone()
      return
    }
    if (isComposing) return
    before = note.text
    showText(field, shownText(note.text))
    options.onText(note.text)
    moved()
  }
  const write = () => {
    const text = textFromShown(before, field.value)
    if (text !== before) view.commands.editNoteText.run(id, text, before, stretches.name())
  }
  const moved = () => {
    if (!isComposing) tellCaret(view, id, field)
  }
  const stop = view.projection.onChange((change) => {
    if (change.notes.has(id) || change.removedNotes.has(id)) takeIn()
  })
  return {
    typed() {
      if (isComposing) {
        options.onText(field.value)
        return
      }
      write()
      takeIn()
    },
    moved,
    compositionStarted() {
      isComposing = true
    },
    compositionEnded() {
      isComposing = false
      write()
      takeIn()
    },
    stop() {
      stop()
      if (isComposing) write()
      view.session.setState({ caret: null })
      view.presence.setEditing(null)
    },
  }
}

/** Keeps the caret beside the letters that it stood beside. */
function showText(field: TextField, text: string): void {
  const { value, selectionStart, selectionEnd, selectionDirection } = field
  if (value === text) return
  field.value = text
  const move = (end: number) => moveCaret(end, value, text)
  field.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection)
}

function tellCaret({ session, presence, projection }: BoardView, id: string, field: TextField): void {
  const { selectionStart: start, selectionEnd: end } = field
  const { caret } = session.getState()
  if (caret?.start !== start || caret.end !== end) session.setState({ caret: { start, end } })
  const [anchor, head] = field.selectionDirection === 'backward' ? [end, start] : [start, end]
  const letters = { anchor: projection.letterBefore(id, anchor), head: projection.letterBefore(id, head) }
  if (!isSameCaret(presence.own.caret, letters)) presence.setCaret(letters)
}

function isSameCaret(a: PresentCaret | null, b: PresentCaret): boolean {
  return a !== null && isSameLetter(a.anchor, b.anchor) && isSameLetter(a.head, b.head)
}

function isSameLetter(a: TextAnchor, b: TextAnchor): boolean {
  return a?.client === b?.client && a?.clock === b?.clock
}
