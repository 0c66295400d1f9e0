import { type Box, expandBox } from '../../shared/geometry/box'
import type { Size } from '../../shared/geometry/layout'
import { roomBeside } from '../../shared/geometry/roomBeside'
import type { CommandContext } from './command'
import { takenBoxes } from './freePlaces'

/** Between supports, and between one and what lies about. Page units. */
const SUPPORT_GAP = 400

/** Boxes for so many supports side by side, in rows of `columns`, in free space beside everything that is there. */
export function roomForSupports(
  ctx: CommandContext,
  { width, height }: Size,
  count: number,
  columns: number = count,
): Box[] {
  const rows = Math.ceil(count / columns)
  const whole = {
    width: columns * width + (columns - 1) * SUPPORT_GAP,
    height: rows * height + (rows - 1) * SUPPORT_GAP,
  }
  const supports = [...ctx.supports.supports.values()].map(({ box }) => box)
  const { x, y } = roomBeside(supports, takenBoxes(ctx), whole, SUPPORT_GAP)
  const corner = { x: Math.round(x), y: Math.round(y) }
  return Array.from({ length: count }, (_, at) => ({
    x: corner.x + (at % columns) * (width + SUPPORT_GAP),
    y: corner.y + Math.floor(at / columns) * (height + SUPPORT_GAP),
    width,
    height,
  }))
}

/** Brings a support into view whole, with a little air: its title stands above it. */
export function showSupportBox({ camera }: CommandContext, box: Box): void {
  camera.fitBox(expandBox(box, Math.max(box.width, box.height) * 0.02))
}
