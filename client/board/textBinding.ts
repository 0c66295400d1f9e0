import { shownText, textFromShown } from '../../shared/drawing/shownText'
import type { TextInCard } from '../document/types'
import type { PresentCaret, TextAnchor } from '../presence/types'
import type { BoardView } from './boardView'
import { createStretches, moveCaret } from './typing'
import { readWrittenText, type Writing, type WrittenText, writeText } from './writtenText'

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

export type BindingOptions = {
  /** Milliseconds on any clock. */
  readonly now: () => number
  /** The field's text is another now. */
  readonly onText: (text: string) => void
  /** What the text belongs to went into the trash or away. */
  readonly onGone: () => void
}

/** A text of the board, wherever it lies. */
export type BoundText = {
  /** Names the stretches of typing in it. */
  readonly name: string
  /** Line ends are spaces in it. */
  readonly isOneLine: boolean
  /** Null where what it belongs to went into the trash or away. */
  read(): string | null
  write(writing: Writing): void
  /** Runs after each change that may have changed the text. */
  follow(onChange: () => void): () => void
  /** The ends of the field's selection, `head` the one that moves. */
  tellCaret(anchor: number, head: number): void
  /** Where the ends that were told last are by now, beside the letters that they were told beside; null for unknown. */
  toldCaret(): { readonly anchor: number; readonly head: number } | null
}

/** Binds the text that is open, a note's or a title: the others see that it is. */
export function bindText(
  view: BoardView,
  written: WrittenText,
  field: TextField,
  options: BindingOptions,
): TextBinding {
  const binding = bindField(openText(view, written), field, options)
  view.presence.setEditing(written.id)
  return {
    ...binding,
    stop() {
      binding.stop()
      view.session.setState({ caret: null })
      view.presence.setEditing(null)
    },
  }
}

function openText(view: BoardView, written: WrittenText): BoundText {
  const { projection, session, commands } = view
  const { id, kind } = written
  return {
    name: id,
    isOneLine: kind === 'title',
    read: () => readWrittenText(projection, written),
    write: (writing) => writeText(commands, written, writing),
    follow: (onChange) =>
      projection.onChange((change) => {
        const [changed, removed] =
          kind === 'title' ? [change.clusters, change.removedClusters] : [change.notes, change.removedNotes]
        if (changed.has(id) || removed.has(id)) onChange()
      }),
    tellCaret(anchor, head) {
      const { caret } = session.getState()
      const [start, end] = [Math.min(anchor, head), Math.max(anchor, head)]
      if (caret?.start !== start || caret.end !== end) session.setState({ caret: { start, end } })
      tellLetters(view, id, anchor, head)
    },
    toldCaret: () => readLetters(view, id),
  }
}

export function bindField(bound: BoundText, field: TextField, options: BindingOptions): TextBinding {
  const stretches = createStretches(bound.name, options.now)
  /** The document's text that the field's was made of. */
  let before = bound.read() ?? ''
  let isComposing = false
  /** The selection that was told last. */
  let told = { start: -1, end: -1 }
  field.value = shownText(before)

  const takeIn = () => {
    const text = bound.read()
    if (text === null) {
      options.onGone()
      return
    }
    if (isComposing) return
    before = text
    const isTold = told.start === field.selectionStart && told.end === field.selectionEnd
    showText(field, shownText(text), isTold ? bound.toldCaret() : null)
    options.onText(text)
    moved()
  }
  const write = () => {
    const typed = bound.isOneLine ? inOneLine(field.value) : field.value
    const text = textFromShown(before, typed)
    if (text !== before) bound.write({ text, before, stretch: stretches.name() })
  }
  const moved = () => {
    if (isComposing) return
    const { selectionStart: start, selectionEnd: end } = field
    const [anchor, head] = field.selectionDirection === 'backward' ? [end, start] : [start, end]
    bound.tellCaret(anchor, head)
    told = { start, end }
  }
  const stop = bound.follow(takeIn)
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
    },
  }
}

/** A title is a sentence: a paste's line ends are spaces there, and no place in the text becomes another. */
function inOneLine(text: string): string {
  return text.replace(/\n/g, ' ')
}

type Caret = { readonly anchor: number; readonly head: number }

/** Keeps the caret beside the letters that it stood beside; where they are not known, by what the text was. */
function showText(field: TextField, text: string, caret: Caret | null): void {
  const { value, selectionStart, selectionEnd, selectionDirection } = field
  if (value === text) return
  field.value = text
  if (caret !== null) {
    const [start, end] = [Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head)]
    field.setSelectionRange(start, end, selectionDirection)
    return
  }
  const move = (end: number) => moveCaret(end, value, text)
  field.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection)
}

/** Tells the others beside which letters of a text the person is. */
export function tellLetters(
  { presence, projection }: Pick<BoardView, 'presence' | 'projection'>,
  at: string | TextInCard,
  anchor: number,
  head: number,
): void {
  const letters = { anchor: projection.letterBefore(at, anchor), head: projection.letterBefore(at, head) }
  if (!isSameCaret(presence.own.caret, letters)) presence.setCaret(letters)
}

/** Where those letters are by now; null where they are not told, or not here. */
export function readLetters(
  { presence, projection }: Pick<BoardView, 'presence' | 'projection'>,
  at: string | TextInCard,
): Caret | null {
  const { caret } = presence.own
  if (caret === null) return null
  const [anchor, head] = [caret.anchor, caret.head].map((letter) =>
    letter === null ? 0 : projection.placeAfter(at, letter),
  )
  return anchor == null || head == null ? null : { anchor, head }
}

function isSameCaret(a: PresentCaret | null, b: PresentCaret): boolean {
  return a !== null && isSameLetter(a.anchor, b.anchor) && isSameLetter(a.head, b.head)
}

function isSameLetter(a: TextAnchor, b: TextAnchor): boolean {
  return a?.client === b?.client && a?.clock === b?.clock
}
