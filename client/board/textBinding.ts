import { shownText, textFromShown } from '../../shared/drawing/shownText'
import type { PresentCaret, TextAnchor } from '../presence/types'
import type { BoardView } from './boardView'
import { createStretches, moveCaret } from './typing'
import { readWrittenText, type WrittenText, writeText } from './writtenText'

/** What is needed of a text area. */
export type TextField = {
  value: string
  selectionStart: number
  selectionEnd: number
  selectionDirection?: 'forward' | 'backward' | 'none'
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void
}

/**
 * A text area bound to a text of the board: what is typed goes into the document, what others type comes into the field. The field
 * holds the text as it is shown (`shownText`). Where its caret stands is told to the session and to the others.
 */
export interface TextBinding {
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
  /** What the text belongs to went into the trash or away. */
  readonly onGone: () => void
}

export function bindText(view: BoardView, written: WrittenText, field: TextField, options: Options): TextBinding {
  const { id } = written
  const stretches = createStretches(id, options.now)
  const read = () => readWrittenText(view.projection, written)
  /** The document's text that the field's was made of. */
  let before = read() ?? ''
  let isComposing = false
  field.value = shownText(before)
  view.presence.setEditing(id)

  const takeIn = () => {
    const text = read()
    if (text === null) {
      options.onGone()
      return
    }
    if (isComposing) return
    before = text
    showText(field, shownText(text))
    options.onText(text)
    moved()
  }
  const write = () => {
    const typed = written.kind === 'title' ? inOneLine(field.value) : field.value
    const text = textFromShown(before, typed)
    if (text !== before) writeText(view.commands, written, { text, before, stretch: stretches.name() })
  }
  const moved = () => {
    if (!isComposing) tellCaret(view, id, field)
  }
  const stop = view.projection.onChange((change) => {
    const [changed, removed] =
      written.kind === 'title' ? [change.clusters, change.removedClusters] : [change.notes, change.removedNotes]
    if (changed.has(id) || removed.has(id)) takeIn()
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

/** A title is a sentence: a paste's line ends are spaces there, and no place in the text becomes another. */
function inOneLine(text: string): string {
  return text.replace(/\n/g, ' ')
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
