import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Tally } from '../../shared/facilitation/tally'
import { silentAwareness } from './syncedRoom'

/** The presence of the stage's room, where nobody but the server says anything; most boards never need what reads it. */
export function hearTally(
  stage: Y.Doc,
  tally: StoreApi<Tally | null>,
  isOnline: () => boolean,
): { readonly awareness: Awareness; stop(): void } {
  const awareness = silentAwareness(stage)
  let stop: (() => void) | null = null
  const follow = () => {
    if (awareness.getStates().size === 0) return
    import('./followTally').then(
      ({ followTally }) => {
        awareness.off('change', follow)
        stop ??= followTally(awareness, tally, isOnline)
      },
      () => {},
    )
  }
  awareness.on('change', follow)
  return {
    awareness,
    stop() {
      awareness.off('change', follow)
      stop?.()
      stop = () => {}
    },
  }
}
