import type { Card } from '../../shared/model/card'
import type { Cluster } from '../../shared/model/cluster'
import type { Note } from '../../shared/model/note'
import { authorsOf } from '../../shared/queries/noteAuthors'
import type { BoardView } from '../board/boardView'
import { cardWords } from '../board/cardReading'
import { foldedWords, foldText } from '../board/foldText'
import { outlineOf } from '../commands/outlineOf'

/**
 * Finds notes, cards and clusters by words. It keeps what it read of those that did not change: thousands are searched
 * between two letters.
 */
export interface BoardFinder {
  /**
   * The ids of the notes that have every word, in any order, in their text, their tags or their author's name, and of the
   * clusters that have them in their title; of the cards that have them in any of their fields, in their kind or their
   * author's name; a word with # in a tag alone. In the order of the list, a cluster before what it holds; none without
   * words.
   */
  find(query: string): readonly string[]
  /** Every note, in reading order. */
  allNotes(): readonly string[]
  destroy(): void
}

type Searched = Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'meta'>
type Found = Note | Cluster | Card
type Read = { readonly text: string; readonly tags: readonly string[] }

export function createBoardFinder(view: Searched, nameOf: (person: string) => string | null): BoardFinder {
  const { projection } = view
  const plain = new WeakMap<Found, Read>()
  /** What a card says may be the name of anything else. */
  let ofCards = new WeakMap<Found, Read>()
  const names = new Map<string, string>()
  let order: readonly string[] | null = null
  const stops = [
    projection.onChange(({ notes, clusters, cards, removedCards }) => {
      order = null
      if (notes.size + clusters.size + cards.size + removedCards.size > 0) ofCards = new WeakMap()
    }),
    view.kinds.onChange(() => {
      ofCards = new WeakMap()
    }),
    view.supports.onChange(() => {
      order = null
    }),
  ]
  const read = (record: Found): Read => {
    const known = 'values' in record ? ofCards : plain
    const found = known.get(record)
    if (found !== undefined) return found
    const fresh = readThing(view, record)
    known.set(record, fresh)
    return fresh
  }
  const nameFolded = (record: Note | Card): string => {
    const authors = 'tags' in record ? authorsOf(record) : [{ author: record.author, authorName: undefined }]
    const name = authors.map(({ author, authorName }) => authorName ?? nameOf(author) ?? '').join(' ')
    const folded = names.get(name) ?? foldText(name)
    names.set(name, folded)
    return folded
  }
  const hasWord = (record: Found, word: string): boolean => {
    const { text, tags } = read(record)
    if (word.startsWith('#')) return tags.some((tag) => tag.startsWith(word.slice(1))) || text.includes(word)
    if (text.includes(word) || tags.some((tag) => tag.includes(word))) return true
    if ('title' in record || view.meta.getState().authors === 'hidden') return false
    return nameFolded(record).includes(word)
  }
  const all = () => {
    order ??= outlineOf(view).flatMap(({ kind, id }) => (kind === 'rest' || kind === 'zone' ? [] : [id]))
    return order
  }
  return {
    allNotes: () => all().filter((id) => projection.notes.has(id)),
    find(query) {
      const words = foldedWords(query)
      if (words.length === 0) return []
      return all().filter((id) => {
        const record = projection.notes.get(id) ?? projection.clusters.get(id) ?? projection.cards.get(id)
        return record !== undefined && words.every((word) => hasWord(record, word))
      })
    },
    destroy() {
      for (const stop of stops) stop()
    },
  }
}

function readThing(view: Searched, record: Found): Read {
  if ('title' in record) return { text: foldText(record.title), tags: [] }
  if ('values' in record) return { text: foldText(cardWords(view, record)), tags: [] }
  return { text: foldText(record.text), tags: record.tags.map(foldText) }
}
