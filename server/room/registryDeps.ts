import type { Migration } from '../../shared/schema/migrations/migration'
import type { BoardSnapshots } from './boardSnapshots'
import type { RoomDeps } from './room'

/** What the registry of rooms is made with. */
export type RegistryDeps = RoomDeps & {
  snapshots: BoardSnapshots
  /** The ids of a board's people; by default nobody's desk is counted. */
  roll?: (board: string) => Promise<readonly string[]>
  /** For tests: other migrations than the product's. */
  ladder?: readonly Migration[]
  /** How long a room stays after its last holder left; 30 s by default. */
  unloadAfterMs?: number
}
