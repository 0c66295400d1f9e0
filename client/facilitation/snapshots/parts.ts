export { SnapshotsPanel } from './SnapshotsPanel'
export { SnapshotsSection } from './SnapshotsSection'
