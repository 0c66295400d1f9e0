import { EditorSelection, Prec } from '@codemirror/state'
import { type Command, EditorView, keymap } from '@codemirror/view'
import { mentionAt } from './mentionChips'

type Options = {
  readonly undo: () => void
  readonly redo: () => void
  /** Of a mention beside the caret. */
  readonly show: (id: string) => void
}

/** What the browser does not do by itself in a text with mentions; undo is the board's. */
export function accountKeys({ undo, redo, show }: Options) {
  const run =
    (act: () => void): Command =>
    () => {
      act()
      return true
    }
  return [
    Prec.high(
      keymap.of([
        { key: 'Mod-z', run: run(undo), preventDefault: true },
        { key: 'Mod-y', run: run(redo), preventDefault: true },
        { key: 'Mod-Shift-z', run: run(redo), preventDefault: true },
        { key: 'Mod-Enter', run: (view) => showBeside(view, show) },
      ]),
    ),
    keymap.of([
      { key: 'Enter', run: newLine, shift: newLine },
      { key: 'Backspace', run: (view) => removeMention(view, 'before') },
      { key: 'Delete', run: (view) => removeMention(view, 'after') },
      {
        key: 'ArrowLeft',
        run: (view) => stepOver(view, 'left', 'move'),
        shift: (view) => stepOver(view, 'left', 'extend'),
      },
      {
        key: 'ArrowRight',
        run: (view) => stepOver(view, 'right', 'move'),
        shift: (view) => stepOver(view, 'right', 'extend'),
      },
    ]),
    EditorView.domEventHandlers({
      beforeinput(event) {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
        event.preventDefault()
        if (event.inputType === 'historyUndo') undo()
        else redo()
        return true
      },
    }),
  ]
}

const newLine: Command = (view) => {
  if (view.state.readOnly) return false
  view.dispatch({ ...view.state.replaceSelection('\n'), userEvent: 'input', scrollIntoView: true })
  return true
}

function removeMention(view: EditorView, side: 'before' | 'after'): boolean {
  const { main } = view.state.selection
  const mention = main.empty ? mentionAt(view.state, main.head, side) : null
  if (mention === null || view.state.readOnly) return false
  view.dispatch({ changes: { from: mention.start, to: mention.end }, userEvent: 'delete', scrollIntoView: true })
  return true
}

function stepOver(view: EditorView, way: 'left' | 'right', how: 'move' | 'extend'): boolean {
  const { main } = view.state.selection
  if (how === 'move' && !main.empty) return false
  const isForward = (way === 'right') === (view.textDirectionAt(main.head) === 0)
  const mention = mentionAt(view.state, main.head, isForward ? 'after' : 'before')
  if (mention === null) return false
  const head = isForward ? mention.end : mention.start
  const selection = how === 'extend' ? EditorSelection.range(main.anchor, head) : EditorSelection.cursor(head)
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' })
  return true
}

function showBeside(view: EditorView, show: (id: string) => void): boolean {
  const { head } = view.state.selection.main
  const mention = mentionAt(view.state, head, 'before') ?? mentionAt(view.state, head, 'after')
  if (mention !== null) show(mention.id)
  return mention !== null
}

/** Puts a mention, or several, where the caret is, apart from the word before. */
export function insertAtCaret(view: EditorView, insert: string): void {
  if (view.state.readOnly) return
  const { from } = view.state.selection.main
  const before = view.state.doc.sliceString(Math.max(0, from - 1), from)
  const isApart = before === '' || /[\s([{«“"'’-]/.test(before)
  view.dispatch({
    ...view.state.replaceSelection(isApart ? insert : ` ${insert}`),
    userEvent: 'input.mention',
    scrollIntoView: true,
  })
}
