import type { Point } from '../../../shared/geometry/box'

/** From face down to face up, one note. Milliseconds. */
export const TURN = 350
/** The last begins so long after the first, however many there are. */
const LONGEST = 850
/** From one to the next where there are few. */
const STEP = 60
/** How far the front leans: so much further down counts like one to the right. */
const LEAN = 0.55

/** When each note begins to turn, from left to right and from top to bottom. Milliseconds from the start. */
export function planWave(notes: readonly (Point & { readonly id: string })[]): Map<string, number> {
  const front = ({ x, y }: Point) => x + y * LEAN
  const sorted = [...notes].sort((a, b) => front(a) - front(b) || (a.id < b.id ? -1 : 1))
  const step = Math.min(STEP, LONGEST / Math.max(1, sorted.length - 1))
  return new Map(sorted.map(({ id }, at) => [id, at * step]))
}
