import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { mentionsIn, type Passage, passagesOf } from '../../../../shared/model/mention'

const setSelected = StateEffect.define<ReadonlySet<string>>()

const NONE: ReadonlySet<string> = new Set()

/** What is selected on the board. */
const selected = StateField.define<ReadonlySet<string>>({
  create: () => NONE,
  update: (ids, { effects }) => {
    let now = ids
    for (const effect of effects) if (effect.is(setSelected)) now = effect.value
    return now
  },
})

const highlights = EditorView.decorations.compute(['doc', selected], (state) => {
  const lines = tellingOf(state, state.field(selected)).map(
    ({ start }): Range<Decoration> => Decoration.line({ class: 'cm-telling' }).range(start),
  )
  return Decoration.set(lines) as DecorationSet
})

/** The passages that tell of what is selected on the board stand out. */
export const selectedPassages = [selected, highlights]

/** Brings the first of these passages into view. */
export function showSelected(view: EditorView, ids: ReadonlySet<string>): void {
  const [first] = tellingOf(view.state, ids)
  const scroll = first === undefined ? [] : [EditorView.scrollIntoView(first.start, { y: 'nearest', yMargin: 40 })]
  view.dispatch({ effects: [setSelected.of(ids), ...scroll] })
}

function tellingOf({ doc }: EditorState, ids: ReadonlySet<string>): Passage[] {
  if (ids.size === 0) return []
  return passagesOf(doc.toString()).filter(({ mentions }) => mentions.some(({ id }) => ids.has(id)))
}

/** What the passage with the caret mentions. */
export function mentionedAtCaret({ doc, selection }: EditorState): string[] {
  return mentionsIn(doc.lineAt(selection.main.head).text).map(({ id }) => id)
}
