import type { Box } from '../../../shared/geometry/box'
import type { VeilSource } from '../veil'

/** Notes that were just revealed turn over; its code comes late, and paints with the board's brushes. */
export interface Wave {
  /** Moves everything on; what is in a hand takes no part any more. True while something is still to come. */
  step(elapsed: number, inHand: ReadonlySet<string>): boolean
  /** Page boxes around all that looks otherwise since the last call, of what is in view. */
  takeMoved(): Box[]
  /** True for a note that it paints in the board's place. */
  covers(id: string): boolean
  /** What lies face down and what turns. */
  paintTurning(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void
  /** Around one's own. */
  paintOwn(context: CanvasRenderingContext2D, source: VeilSource): void
}
