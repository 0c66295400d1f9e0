import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { metaOf, readStageMeta, type StageMeta } from '../../shared/model/stageMeta'

/** What the board says of itself: title, language and whether the server can save. */
export interface StageProjection {
  readonly meta: StoreApi<StageMeta>
  destroy(): void
}

/** Follows the stage's `meta`; a value that does not validate reads as its default. */
export function createStageProjection(stage: Y.Doc): StageProjection {
  const map = metaOf(stage)
  const meta = createStore<StageMeta>(() => readStageMeta(stage))
  const follow = () => meta.setState(readStageMeta(stage), true)
  map.observe(follow)
  return { meta, destroy: () => map.unobserve(follow) }
}
