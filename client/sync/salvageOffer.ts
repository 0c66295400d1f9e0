import * as Y from 'yjs'
import { countChanges } from './countChanges'
import type { KeptDocument } from './keptDocument'
import type { SalvagedWork } from './localCopy'
import { applySalvage, type Salvage, salvageUnsent } from './salvage'
import type { SalvageOffer } from './types'

type Held = { readonly salvage: Salvage; readonly edits: readonly Uint8Array[] }

const NOTHING: Salvage = { notes: [], clusters: [], accounts: [] }

/** The offer to add the work again to this board; null where nothing of it is missing there. `onAnswer` runs once, with the edit. */
export function createSalvageOffer(
  kept: Pick<KeptDocument, 'doc' | 'takeBack'>,
  work: readonly SalvagedWork[],
  onAnswer: () => void,
): SalvageOffer | null {
  const parts = work.map((part) => held(kept.doc, part))
  const notes = parts.flatMap(({ salvage }) => salvage.notes)
  const clusters = parts.flatMap(({ salvage }) => salvage.clusters)
  const accounts = parts.flatMap(({ salvage }) => salvage.accounts)
  const edits = parts.flatMap((part) => part.edits)
  if (notes.length + clusters.length + accounts.length + edits.length === 0) return null
  let isAnswered = false
  const answer = (adds: 'add' | 'leave') => {
    if (isAnswered) return
    isAnswered = true
    if (adds === 'add') {
      if (edits.length > 0) kept.takeBack(edits)
      if (notes.length + clusters.length + accounts.length > 0) applySalvage(kept.doc, { notes, clusters, accounts })
    }
    onAnswer()
  }
  return {
    notes: notes.length,
    clusters: clusters.length,
    changes: accounts.length + countChanges(edits.map((update, at) => ({ id: String(at), update }))),
    accept: () => answer('add'),
    discard: () => answer('leave'),
  }
}

function held(board: Y.Doc, part: SalvagedWork): Held {
  const missing = part.isParked ? missingEdits(board, part.edits) : null
  if (missing !== null) return { salvage: NOTHING, edits: missing }
  const old = new Y.Doc()
  Y.applyUpdate(old, part.state)
  const salvage = salvageUnsent(old, part.edits, board)
  old.destroy()
  return { salvage, edits: [] }
}

/** Those that the board lacks; null where it is another document than the one that they were made in. */
function missingEdits(board: Y.Doc, edits: readonly Uint8Array[]): readonly Uint8Array[] | null {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board))
  let changes = 0
  copy.on('update', () => changes++)
  const missing = edits.filter((edit) => {
    const before = changes
    Y.applyUpdate(copy, edit)
    return changes > before
  })
  const isWhole = copy.store.pendingStructs === null && copy.store.pendingDs === null
  copy.destroy()
  return isWhole ? missing : null
}
