import * as Y from 'yjs'
import type { SalvagedWork } from './localCopy'
import { applySalvage, salvageUnsent } from './salvage'
import type { SalvageOffer } from './types'

/** The offer to add the work again to this board; null where nothing of it is missing there. `onAnswer` runs once, with the edit. */
export function createSalvageOffer(
  board: Y.Doc,
  work: readonly SalvagedWork[],
  onAnswer: () => void,
): SalvageOffer | null {
  const parts = work.map(({ state, edits }) => {
    const old = new Y.Doc()
    Y.applyUpdate(old, state)
    const part = salvageUnsent(old, edits, board)
    old.destroy()
    return part
  })
  const salvage = { notes: parts.flatMap(({ notes }) => notes), clusters: parts.flatMap(({ clusters }) => clusters) }
  if (salvage.notes.length + salvage.clusters.length === 0) return null
  let isAnswered = false
  const answer = (adds: 'add' | 'leave') => {
    if (isAnswered) return
    isAnswered = true
    if (adds === 'add') applySalvage(board, salvage)
    onAnswer()
  }
  return {
    notes: salvage.notes.length,
    clusters: salvage.clusters.length,
    accept: () => answer('add'),
    discard: () => answer('leave'),
  }
}
