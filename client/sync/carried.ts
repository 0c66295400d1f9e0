import type { DeskSlot } from './deskSlot'
import type { SalvagedWork } from './localCopy'

/** What a connection hands to the one that replaces it. */
export type Carried = {
  /** Work to offer again; null: what the local copy holds. */
  readonly salvaged: readonly SalvagedWork[] | null
  /** Replacements in a row that did not help. */
  readonly restarts: number
  /** The old document could not be removed from this browser: what is stored must not be read again. */
  readonly inMemory: boolean
  /** It goes on; null: there is none yet. */
  readonly desk: DeskSlot | null
}
