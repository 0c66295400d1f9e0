import type { Point } from '../../shared/geometry/box'
import type { HandState } from './handState'

/** How far each note and card is shown from where the document has it, of what somebody moves. Page units. */
export function movingOffsets(hand: HandState): Map<string, Point> {
  const offsets = new Map<string, Point>()
  for (const holding of hand.holdings) {
    if (holding.how !== 'drag' && holding.how !== 'glide') continue
    const offset = hand.offsetOf(holding)
    for (const id of holding.ids) offsets.set(id, offset)
  }
  return offsets
}
