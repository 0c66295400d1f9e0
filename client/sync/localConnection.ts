import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import type { Tally } from '../../shared/facilitation/tally'
import type { BoardConnection, Identity, SalvageOffer, SaveState, Storage } from './types'

type Documents = { readonly board: Y.Doc; readonly stage: Y.Doc }

/**
 * Documents that are in no room, to be shown as a board is: nothing is sent, kept or changed. They are closed with it.
 * Images come by the key of the identity, as whose observer they are read.
 */
export function createLocalConnection({ board, stage }: Documents, { board: id, key }: Identity): BoardConnection {
  const awareness = new Awareness(board)
  awareness.setLocalState(null)
  return {
    identity: { board: id, key, role: 'observer', person: null },
    board,
    stage,
    plan: null,
    desk: createStore<Y.Doc | null>(() => null),
    tally: createStore<Tally | null>(() => null),
    awareness,
    saveState: createStore<SaveState>(() => ({ kind: 'saved' })),
    storage: createStore<Storage>(() => 'kept'),
    salvage: createStore<SalvageOffer | null>(() => null),
    ready: Promise.resolve(),
    canWrite: false,
    hasUnsent: () => false,
    onReplaced: () => () => {},
    startFresh() {},
    async close() {
      awareness.destroy()
      board.destroy()
      stage.destroy()
    },
  }
}
