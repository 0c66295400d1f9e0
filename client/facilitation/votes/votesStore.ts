import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { readVotes, type Vote, votesOf } from '../../../shared/facilitation/vote'

export type VotesStore = StoreApi<readonly Vote[]>

const stores = new WeakMap<Y.Doc, VotesStore>()

/** The votes of a stage, the latest first, kept up to date while the stage lives; one store a stage. */
export function votesStore(stage: Y.Doc): VotesStore {
  const known = stores.get(stage)
  if (known !== undefined) return known
  const store = createStore<readonly Vote[]>(() => readVotes(stage))
  votesOf(stage).observeDeep(() => store.setState(readVotes(stage), true))
  stores.set(stage, store)
  return store
}
