import type { Note } from '../../shared/model/note'
import { outlineRows } from '../../shared/queries/outlineRows'
import type { BoardProjection } from '../document/types'
import { foldedWords, foldText } from './foldText'

/** Finds notes by words. It keeps what it read of notes that did not change: thousands are searched between two letters. */
export interface NoteFinder {
  /**
   * The ids of the notes that have every word, in any order, in their text, their tags or their author's name; a word
   * with # in a tag alone. In reading order; none without words.
   */
  find(query: string): readonly string[]
  /** Every note, in reading order. */
  all(): readonly string[]
  destroy(): void
}

type Read = { readonly text: string; readonly tags: readonly string[] }

export function createNoteFinder(projection: BoardProjection, nameOf: (person: string) => string | null): NoteFinder {
  const known = new WeakMap<Note, Read>()
  const names = new Map<string, string>()
  let order: readonly string[] | null = null
  const stop = projection.onChange(() => {
    order = null
  })
  const read = (note: Note): Read => {
    const found = known.get(note)
    if (found !== undefined) return found
    const fresh = { text: foldText(note.text), tags: note.tags.map(foldText) }
    known.set(note, fresh)
    return fresh
  }
  const nameFolded = ({ author, authorName }: Note): string => {
    const name = authorName ?? nameOf(author) ?? ''
    const folded = names.get(name) ?? foldText(name)
    names.set(name, folded)
    return folded
  }
  const hasWord = (note: Note, word: string): boolean => {
    const { text, tags } = read(note)
    if (word.startsWith('#')) return tags.some((tag) => tag.startsWith(word.slice(1))) || text.includes(word)
    return text.includes(word) || tags.some((tag) => tag.includes(word)) || nameFolded(note).includes(word)
  }
  const all = () => {
    order ??= outlineRows(projection).flatMap(({ kind, id }) => (kind === 'note' ? [id] : []))
    return order
  }
  return {
    all,
    find(query) {
      const words = foldedWords(query)
      if (words.length === 0) return []
      return all().filter((id) => {
        const note = projection.notes.get(id)
        return note !== undefined && words.every((word) => hasWord(note, word))
      })
    },
    destroy: stop,
  }
}
