import type * as Y from 'yjs'
import { notesOf } from '../model/board'
import { textOf } from '../model/entry'
import type { TextRange } from '../queries/textParts'
import { createNotes, type NoteDraft } from './notes'
import type { Origin } from './origin'

/** How a note comes apart: what it keeps of its text, as the document has it now, and the notes made of the rest. */
export type SplitPlan = { readonly keep: TextRange; readonly parts: readonly NoteDraft[] }

/**
 * Takes a note apart in one transaction. The note keeps its entry: what others write in it meanwhile stays there, also
 * where the stretch that they wrote in went to another part. A note that is not there makes no parts.
 */
export function splitNote(doc: Y.Doc, id: string, { keep, parts }: SplitPlan, origin: Origin): void {
  const text = textOf(notesOf(doc).get(id), 'text')
  if (text === null) return
  doc.transact(() => {
    if (keep.end < text.length) text.delete(keep.end, text.length - keep.end)
    if (keep.start > 0) text.delete(0, Math.min(keep.start, text.length))
    createNotes(doc, parts, origin)
  }, origin)
}
