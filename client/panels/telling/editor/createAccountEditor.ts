import { closeCompletion } from '@codemirror/autocomplete'
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state'
import { EditorView, placeholder } from '@codemirror/view'
import type { TextChange } from '../../../commands/telling'
import { type BoundAccount, bindAccount } from './accountBinding'
import { accountClipboard } from './accountClipboard'
import { accountKeys, insertAtCaret } from './accountKeys'
import { editorTheme } from './editorTheme'
import { type ChipWords, mentionChips } from './mentionChips'
import { type CompletionWords, mentionCompletion } from './mentionCompletion'
import { mentionNames, type Names, setNames } from './mentionNames'
import { type OtherCaret, otherCarets, showCarets } from './otherCarets'
import { mentionedAtCaret, selectedPassages, showSelected } from './passages'

export type EditorWords = {
  /** What it is, for who hears it. */
  readonly label: string
  readonly invite: string
  readonly chips: ChipWords
  readonly completion: CompletionWords
}

export type EditorOptions = {
  readonly parent: HTMLElement
  readonly account: BoundAccount
  readonly limit: number
  readonly names: Names
  readonly words: EditorWords
  readonly mayWrite: boolean
  readonly onFull: () => void
  readonly onText: (text: string) => void
  /** After each move of the caret while somebody is in the text; null as they leave it. */
  readonly onCaret: (
    caret: { readonly anchor: number; readonly head: number; readonly mentions: string[] } | null,
  ) => void
  readonly onTap: (id: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** A text with mentions, which several people write at once. */
export interface AccountEditor {
  /** What was written in the account; false for what this editor writes itself. */
  hear(changes: readonly TextChange[]): boolean
  insert(text: string): void
  setNames(names: Names): void
  setWords(words: EditorWords): void
  setMayWrite(mayWrite: boolean): void
  showCarets(carets: readonly OtherCaret[]): void
  showSelected(ids: ReadonlySet<string>): void
  focus(): void
  destroy(): void
}

export function createAccountEditor(options: EditorOptions): AccountEditor {
  const { parent, account, limit, onFull, onTap, undo, redo } = options
  const [spoken, writable] = [new Compartment(), new Compartment()]
  const binding = bindAccount({ ...account, limit, onFull })
  const doc = account.read()
  const state = EditorState.create({
    doc,
    // What is put in before anybody has pointed into the text goes on with it.
    selection: EditorSelection.cursor(doc.length),
    extensions: [
      binding.extension,
      mentionNames.init(() => options.names),
      spoken.of(inWords(options.words, onTap)),
      writable.of(whether(options.mayWrite)),
      accountKeys({ undo, redo, show: onTap }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ spellcheck: 'true', autocapitalize: 'sentences' }),
      otherCarets,
      selectedPassages,
      editorTheme,
      following(options),
    ],
  })
  const view = new EditorView({ state, parent })
  options.onText(account.read())
  return {
    hear: (changes) => binding.hear(view, changes),
    insert: (text) => insertAtCaret(view, text),
    setNames: (names) => view.dispatch({ effects: setNames.of(names) }),
    setWords: (words) => view.dispatch({ effects: spoken.reconfigure(inWords(words, onTap)) }),
    setMayWrite: (mayWrite) => {
      closeCompletion(view)
      view.dispatch({ effects: writable.reconfigure(whether(mayWrite)) })
    },
    showCarets: (carets) => showCarets(view, carets),
    showSelected: (ids) => showSelected(view, ids),
    focus: () => view.focus(),
    destroy() {
      options.onCaret(null)
      view.destroy()
    },
  }
}

function inWords({ label, invite, chips, completion }: EditorWords, onTap: (id: string) => void): Extension {
  return [
    EditorView.contentAttributes.of({ 'aria-label': label }),
    placeholder(invite),
    mentionChips(chips, onTap),
    mentionCompletion(completion),
    accountClipboard(chips.gone),
  ]
}

/** What may not be written in is read all the same, with the keyboard too. */
function whether(mayWrite: boolean): Extension {
  return mayWrite
    ? []
    : [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-readonly': 'true' }),
      ]
}

function following({ onText, onCaret }: EditorOptions): Extension {
  return EditorView.updateListener.of(({ docChanged, selectionSet, focusChanged, state, view }) => {
    if (docChanged) onText(state.doc.toString())
    if (focusChanged && !view.hasFocus) onCaret(null)
    else if (view.hasFocus && (docChanged || selectionSet || focusChanged)) {
      const { anchor, head } = state.selection.main
      onCaret({ anchor, head, mentions: mentionedAtCaret(state) })
    }
  })
}
