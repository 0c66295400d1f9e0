import type { Note } from '../../../shared/model/note'
import { foldedWords, foldText } from '../foldText'

/** A note in the trash. */
export type DeletedNote = Note & { readonly deletedAt: number }

/** What lies in the trash, the latest first, together deleted ones as they lay; empty notes are not worth a look. */
export function deletedNotes(notes: Iterable<Note>): DeletedNote[] {
  const deleted = [...notes].filter((note): note is DeletedNote => note.deletedAt !== undefined)
  return deleted
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.deletedAt - a.deletedAt || a.place.pageY - b.place.pageY || a.place.pageX - b.place.pageX)
}

/** Those that hold all the words, whatever their case and accents. */
export function findDeleted(notes: readonly DeletedNote[], search: string): readonly DeletedNote[] {
  const words = foldedWords(search)
  if (words.length === 0) return notes
  return notes.filter(({ text }) => {
    const held = foldText(text)
    return words.every((word) => held.includes(word))
  })
}
