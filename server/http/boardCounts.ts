import type * as Y from 'yjs'
import { buildClusterTree, walkClusters } from '../../shared/queries/clusterTree'
import { isLive, readBoard } from '../../shared/queries/readBoard'

/** `cards` where there are any. */
export type BoardCounts = { notes: number; clusters: number; cards?: number }

const counted = new WeakMap<Y.Doc, BoardCounts>()

/**
 * What is there to be seen: live notes and cards, and clusters as they are read. Kept until the document changes, since a whole
 * workshop asks at once when it joins.
 */
export function countBoard(doc: Y.Doc): BoardCounts {
  const known = counted.get(doc)
  if (known !== undefined) return known
  const board = readBoard(doc)
  const cards = [...board.cards.values()].filter(isLive).length
  const counts = {
    notes: [...board.notes.values()].filter(isLive).length,
    clusters: walkClusters(buildClusterTree(board).roots).length,
    ...(cards > 0 && { cards }),
  }
  counted.set(doc, counts)
  doc.once('update', () => counted.delete(doc))
  return counts
}
