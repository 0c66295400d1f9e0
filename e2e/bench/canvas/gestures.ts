import type { Point } from '../../../shared/geometry/box'
import { type BoardOnScreen, MIDDLE } from './boardOnScreen'

/** Once around, with the wheel. */
export async function pan({ hand }: BoardOnScreen, ms: number, speed: number): Promise<void> {
  hand.move(MIDDLE)
  await hand.during(ms, (share) => {
    const angle = share * 2 * Math.PI
    hand.wheel({ x: Math.cos(angle) * speed, y: Math.sin(angle) * speed })
  })
}

/** `away` is how far the wheel has to be turned in all, one way. */
export async function zoom({ hand }: BoardOnScreen, ms: number, away: number): Promise<void> {
  hand.move(MIDDLE)
  const steps = Math.round((ms / 1_000) * 60)
  hand.ctrl = true
  await hand.during(ms, (share) => hand.wheel({ x: 0, y: ((share <= 0.5 ? 1 : -1) * 2 * away) / steps }))
  hand.ctrl = false
}

/** Presses, and moves in the shape of an eight that ends a little beside where it began. */
export async function drag({ hand }: BoardOnScreen, from: Point, ms: number, reach: Point): Promise<void> {
  hand.move(from)
  hand.press()
  await hand.during(ms, (share) => {
    const angle = share * 2 * Math.PI * 0.96
    hand.move({ x: from.x + Math.sin(angle) * reach.x, y: from.y + Math.sin(2 * angle) * reach.y })
  })
}
