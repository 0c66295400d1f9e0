import { EditorSelection, Prec, type SelectionRange } from '@codemirror/state'
import { type Command, EditorView, type KeyBinding, keymap } from '@codemirror/view'
import { mentionAt } from './mentionChips'

type Options = {
  readonly undo: () => void
  readonly redo: () => void
  /** Of a mention beside the caret. */
  readonly show: (id: string) => void
}

/** The keys of a text with mentions: a browser alone does not see that one is a letter. Undo is the board's. */
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
    keymap.of([...MOVES, ...DELETIONS, { key: 'Enter', run: newLine, shift: newLine }]),
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

/** Where the end of a selection that moves goes. */
type Way = (view: EditorView, from: SelectionRange) => SelectionRange

/** Towards what is later in the text, where it is read from left to right. */
const across =
  (way: 'left' | 'right', by: 'moveByChar' | 'moveByGroup'): Way =>
  (view, from) =>
    view[by](from, (way === 'right') === (view.textDirectionAt(from.head) === 0))

const WAYS: readonly (readonly [key: string, way: Way, mac?: string])[] = [
  ['ArrowLeft', across('left', 'moveByChar')],
  ['ArrowRight', across('right', 'moveByChar')],
  ['Mod-ArrowLeft', across('left', 'moveByGroup'), 'Alt-ArrowLeft'],
  ['Mod-ArrowRight', across('right', 'moveByGroup'), 'Alt-ArrowRight'],
  ['ArrowUp', (view, from) => view.moveVertically(from, false)],
  ['ArrowDown', (view, from) => view.moveVertically(from, true)],
  ['Home', (view, from) => view.moveToLineBoundary(from, false), 'Mod-ArrowLeft'],
  ['End', (view, from) => view.moveToLineBoundary(from, true), 'Mod-ArrowRight'],
  ['Mod-Home', () => EditorSelection.cursor(0), 'Mod-ArrowUp'],
  ['Mod-End', (view) => EditorSelection.cursor(view.state.doc.length), 'Mod-ArrowDown'],
]

const MOVES: readonly KeyBinding[] = WAYS.map(([key, way, mac]) => ({
  key,
  ...(mac === undefined ? {} : { mac }),
  run: (view) => move(view, way, 'alone'),
  shift: (view) => move(view, way, 'selecting'),
}))

function move(view: EditorView, way: Way, how: 'alone' | 'selecting'): boolean {
  const { main } = view.state.selection
  const to = way(view, main)
  const selection =
    how === 'selecting' ? EditorSelection.range(main.anchor, to.head, to.goalColumn) : collapse(main, to)
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' })
  return true
}

/** A step out of a selection ends at its side. */
function collapse(from: SelectionRange, to: SelectionRange): SelectionRange {
  if (from.empty || to.head < from.from || to.head > from.to) return to
  return EditorSelection.cursor(to.head < from.head ? from.from : from.to)
}

const DELETIONS: readonly KeyBinding[] = [
  { key: 'Backspace', ...both((view) => remove(view, (from) => view.moveByChar(from, false))) },
  { key: 'Delete', run: (view) => remove(view, (from) => view.moveByChar(from, true)) },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: (view) => remove(view, (from) => view.moveByGroup(from, false)) },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: (view) => remove(view, (from) => view.moveByGroup(from, true)) },
]

function both(run: Command): Pick<KeyBinding, 'run' | 'shift'> {
  return { run, shift: run }
}

function remove(view: EditorView, way: (from: SelectionRange) => SelectionRange): boolean {
  const { main } = view.state.selection
  if (view.state.readOnly) return false
  const end = main.empty ? way(main).head : main.head
  const [from, to] = main.empty ? [Math.min(main.head, end), Math.max(main.head, end)] : [main.from, main.to]
  if (from === to) return true
  view.dispatch({ changes: { from, to }, userEvent: 'delete', scrollIntoView: true })
  return true
}

const newLine: Command = (view) => {
  if (view.state.readOnly) return false
  view.dispatch({ ...view.state.replaceSelection('\n'), userEvent: 'input', scrollIntoView: true })
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
