import { useStore } from 'zustand'
import { useOpenBoard } from '../../panels/openBoard'
import { late } from '../../ui/late'

const SnapshotSide = late(() => import('./SnapshotSide').then(({ SnapshotSide }) => SnapshotSide))

/** The snapshot that stands beside the board, where one does. */
export function SnapshotBeside() {
  const { session } = useOpenBoard().view
  const snapshot = useStore(session, (state) => state.snapshot)
  return snapshot === null ? null : <SnapshotSide key={snapshot.id} snapshot={snapshot} />
}
