import { type Box, centerOf } from '../../../shared/geometry/box'

type Placed = { readonly x: number; readonly y: number; readonly width: number }

/** Those in the box, at most so many: the ones nearest to its middle. */
export function nearestInView<T extends Placed>(placed: readonly T[], box: Box, most: number): T[] {
  const inView = placed.filter(
    ({ x, y, width }) => x + width >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  )
  if (inView.length <= most) return inView
  const middle = centerOf(box)
  const far = ({ x, y, width }: Placed) => Math.hypot(x + width / 2 - middle.x, y - middle.y)
  return [...inView].sort((a, b) => far(a) - far(b)).slice(0, most)
}
