import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

/** The board as it was: kept at each phase, opened beside the present, restored as a new board. */
export const SNAPSHOTS: Feature = {
  id: 'snapshots',
  windows: { snapshots: () => import('./SnapshotsPanel').then(({ SnapshotsPanel }) => SnapshotsPanel) },
  led: ['snapshots'],
  Around: late(() => import('./SnapshotBeside').then(({ SnapshotBeside }) => SnapshotBeside)),
}
