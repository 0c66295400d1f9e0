import type { Lock } from '../../shared/facilitation/rights'
import type { PhaseKeeper } from './phaseKeeper'
import type { Room } from './room'

/** A room of the registry: on its way, or there. */
export type Slot = {
  loading: Promise<Room>
  room: Room | null
  holders: number
  cancelUnload: (() => void) | null
  /** A board's room holds its stage: there stands what it takes. */
  stage: Slot | null
  /** A stage's, once it has loaded. */
  led: { lock: Lock; readonly phases: PhaseKeeper } | null
}
