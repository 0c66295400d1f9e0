import { useLayoutEffect, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { createThrottle } from '../presence/throttle'

/** Others work while one reads: so often it is read again. Milliseconds. */
const EVERY = 300

/** What `read` makes of the whole board, kept up to date. Give a function that stays the same. */
export function useBoardReading<T>(view: BoardView, read: (view: BoardView) => T): T {
  const [reading, setReading] = useState(() => read(view))
  useLayoutEffect(() => {
    const throttle = createThrottle(EVERY, () => setReading(read(view)))
    throttle.call()
    const again = () => throttle.call()
    const stops = [view.projection, view.bolts, view.relations, view.supports, view.kinds].map(({ onChange }) =>
      onChange(again),
    )
    return () => {
      for (const stop of stops) stop()
      throttle.cancel()
    }
  }, [view, read])
  return reading
}
