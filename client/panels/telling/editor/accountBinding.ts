import { Annotation, EditorState, type Extension, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { TextChange } from '../../../commands/telling'

/** Marks what came from the document: it is there already. */
export const fromDocument = Annotation.define<true>()

/** The account that an editor shows. */
export type BoundAccount = {
  read(): string
  /** False where it was not written. */
  write(changes: readonly TextChange[]): boolean
}

type Options = BoundAccount & { readonly limit: number; readonly onFull: () => void }

/**
 * Writes what the person does, and nothing else. What would make an account too long does not happen at all; a shorter
 * one than before always goes.
 */
export function bindAccount({ read, write, limit, onFull }: Options): { readonly extension: Extension; hear: Hear } {
  let isWriting = false
  const fits = (transaction: Transaction) => {
    if (!transaction.docChanged || transaction.annotation(fromDocument) === true) return true
    const after = transaction.newDoc.length
    if (after <= limit || after < transaction.startState.doc.length) return true
    onFull()
    return false
  }
  const tell = EditorView.updateListener.of(({ transactions, view }) => {
    for (const transaction of transactions) {
      if (!transaction.docChanged || transaction.annotation(fromDocument) === true) continue
      isWriting = true
      const isWritten = write(changesOf(transaction))
      isWriting = false
      if (!isWritten) break
    }
    const text = read()
    if (view.state.doc.toString() !== text && !isWriting) view.dispatch(replacing(view.state, text))
  })
  return {
    extension: [EditorState.lineSeparator.of('\n'), EditorState.changeFilter.of(fits), tell],
    hear(view, changes) {
      if (isWriting) return false
      view.dispatch({ changes: [...changes], annotations: fromDocument.of(true) })
      return true
    },
  }
}

/** False for what this editor writes itself. */
type Hear = (view: EditorView, changes: readonly TextChange[]) => boolean

function replacing({ doc }: EditorState, insert: string) {
  return { changes: { from: 0, to: doc.length, insert }, annotations: fromDocument.of(true) }
}

function changesOf({ changes }: Transaction): TextChange[] {
  const all: TextChange[] = []
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    all.push({ from, to, insert: inserted.sliceString(0, inserted.length, '\n') })
  }, true)
  return all
}
