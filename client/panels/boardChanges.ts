import type { BoardView } from '../board/boardView'

type Read = Pick<BoardView, 'projection' | 'bolts' | 'relations' | 'supports' | 'kinds'>

const counts = new WeakMap<BoardView['projection'], { now: number }>()

/** How often what panels read of a board has changed since this was first asked: as long as it is the same, so is the board. */
export function countChanges(view: Read): number {
  const known = counts.get(view.projection)
  if (known !== undefined) return known.now
  const count = { now: 0 }
  counts.set(view.projection, count)
  onBoardChange(view, () => {
    count.now++
  })
  return count.now
}

/** Gives what ends it. */
export function onBoardChange(
  { projection, bolts, relations, supports, kinds }: Read,
  listener: () => void,
): () => void {
  const stops = [projection, bolts, relations, supports, kinds].map(({ onChange }) => onChange(listener))
  return () => {
    for (const stop of stops) stop()
  }
}
