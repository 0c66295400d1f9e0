import type { Cluster } from '../../shared/model/cluster'
import type { Note } from '../../shared/model/note'
import { outlineRows } from '../../shared/queries/outlineRows'
import { foldedWords, foldText } from '../board/foldText'
import type { BoardProjection } from '../document/types'

/** Finds notes and clusters by words. It keeps what it read of those that did not change: thousands are searched between two letters. */
export interface BoardFinder {
  /**
   * The ids of the notes that have every word, in any order, in their text, their tags or their author's name, and of the
   * clusters that have them in their title; a word with # in a tag alone. In reading order, a cluster before what it
   * holds; none without words.
   */
  find(query: string): readonly string[]
  /** Every note, in reading order. */
  allNotes(): readonly string[]
  destroy(): void
}

type Read = { readonly text: string; readonly tags: readonly string[] }

export function createBoardFinder(projection: BoardProjection, nameOf: (person: string) => string | null): BoardFinder {
  const known = new WeakMap<Note | Cluster, Read>()
  const names = new Map<string, string>()
  let order: readonly string[] | null = null
  const stop = projection.onChange(() => {
    order = null
  })
  const read = (record: Note | Cluster): Read => {
    const found = known.get(record)
    if (found !== undefined) return found
    const fresh =
      'title' in record
        ? { text: foldText(record.title), tags: [] }
        : { text: foldText(record.text), tags: record.tags.map(foldText) }
    known.set(record, fresh)
    return fresh
  }
  const nameFolded = ({ author, authorName }: Note): string => {
    const name = authorName ?? nameOf(author) ?? ''
    const folded = names.get(name) ?? foldText(name)
    names.set(name, folded)
    return folded
  }
  const hasWord = (record: Note | Cluster, word: string): boolean => {
    const { text, tags } = read(record)
    if (word.startsWith('#')) return tags.some((tag) => tag.startsWith(word.slice(1))) || text.includes(word)
    if (text.includes(word) || tags.some((tag) => tag.includes(word))) return true
    return !('title' in record) && nameFolded(record).includes(word)
  }
  const all = () => {
    order ??= outlineRows(projection).flatMap(({ kind, id }) => (kind === 'rest' ? [] : [id]))
    return order
  }
  return {
    allNotes: () => all().filter((id) => projection.notes.has(id)),
    find(query) {
      const words = foldedWords(query)
      if (words.length === 0) return []
      return all().filter((id) => {
        const record = projection.notes.get(id) ?? projection.clusters.get(id)
        return record !== undefined && words.every((word) => hasWord(record, word))
      })
    },
    destroy: stop,
  }
}
