import type { Box } from '../../geometry/box'
import type { GroundName } from './cardColors'
import type { Ink, Piece } from './pen'

/** Slanted stripes that fill a strip: what is on it is invented. Each stripe is as wide as its gap. */
export function hatchPiece({ x, y, width, height }: Box, stripe: number, ground: GroundName, ink: Ink): Piece {
  const [right, low] = [x + width, y + height]
  const within = (at: number) => Math.min(right, Math.max(x, at))
  return ({ context, colors }) => {
    context.fillStyle = colors[ground][ink]
    context.beginPath()
    for (let left = x - height; left < right; left += 2 * stripe) {
      context.moveTo(within(left), low)
      context.lineTo(within(left + height), y)
      context.lineTo(within(left + height + stripe), y)
      context.lineTo(within(left + stripe), low)
      context.closePath()
    }
    context.fill()
  }
}
