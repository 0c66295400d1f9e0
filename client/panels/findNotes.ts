import { outlineRows } from '../../shared/queries/outlineRows'
import type { BoardProjection } from '../document/types'
import { plainWords } from './plainWords'

export type FoundNote = { readonly id: string; readonly text: string; readonly color: string }

/** The notes that hold every word that was typed, without regard to case and accents, in reading order. */
export function findNotes({ notes, clusters }: BoardProjection, typed: string): FoundNote[] {
  const words = plainWords(typed).split(/\s+/).filter(Boolean)
  return outlineRows({ notes, clusters }).flatMap(({ kind, id }) => {
    const note = kind === 'note' ? notes.get(id) : undefined
    if (note === undefined) return []
    const text = plainWords(note.text)
    return words.every((word) => text.includes(word)) ? [{ id, text: note.text, color: note.color }] : []
  })
}
