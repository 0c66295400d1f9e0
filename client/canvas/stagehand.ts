import type { CreateCanvas } from '../../shared/drawing/context'
import type { FrameClock } from './frameLoop'
import type { Timers } from './resolution'

/** What the renderer needs of a browser. */
export type Stagehand = {
  readonly clock: FrameClock
  readonly timers: Timers
  readonly createCanvas: CreateCanvas
  /** True where the person wants nothing to move by itself. */
  prefersStillness(): boolean
}
