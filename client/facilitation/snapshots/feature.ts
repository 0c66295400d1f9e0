import type { Feature } from '../../panels/features'
import { late } from '../../ui/late'

const load = () => import('./parts')

/** The board as it was: kept at each phase, opened beside the present, restored as a new board. */
export const SNAPSHOTS: Feature = {
  id: 'snapshots',
  windows: { snapshots: () => load().then(({ SnapshotsPanel }) => SnapshotsPanel) },
  led: ['snapshots'],
  Around: late(() => import('./SnapshotBeside').then(({ SnapshotBeside }) => SnapshotBeside)),
  Section: late(() => load().then(({ SnapshotsSection }) => SnapshotsSection)),
}
