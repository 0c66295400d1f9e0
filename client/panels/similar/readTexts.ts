import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import type { BoardView } from '../../board/boardView'
import type { Text } from '../../workers/askSimilarity'

/** What is compared: `hasBegun` is false while people have not gathered anything, and nothing is told then. */
export type Reading = { readonly texts: readonly Text[]; readonly hasBegun: boolean }

const NOTHING: Reading = { texts: [], hasBegun: false }

/** The notes of the board that are there, each with its cluster. Of a desk nothing, whoever it belongs to. */
export function readTexts({ projection, isDesk }: Pick<BoardView, 'projection' | 'isDesk'>): Reading {
  if (isDesk) return NOTHING
  const structure = readStructure(projection)
  if (structure.nodes.size === 0) return NOTHING
  const notes = [...projection.notes.values()].filter(isLive)
  return {
    texts: notes.map(({ id, text, place }) => ({ id, text, group: structure.homeOf(place.in) })),
    hasBegun: true,
  }
}

/** Whether a text says anything that can be compared: signs and emojis do not. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
