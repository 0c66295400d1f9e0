import { useLayoutEffect, useRef, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { createThrottle } from '../presence/throttle'
import { countChanges, onBoardChange } from './boardChanges'

/** Others work while one reads: so often it is read again. Milliseconds. */
const EVERY = 300
/** What takes long to read and to show is read again after so many times as long: the board goes before. */
const REST = 4

type Reading<T> = {
  readonly value: T
  readonly of: BoardView
  readonly by: (view: BoardView) => T
  readonly changes: number
  /** When it began, by performance.now(). */
  readonly began: number
}

/** What `read` makes of the whole board, kept up to date. Give a function that stays the same. */
export function useBoardReading<T>(view: BoardView, read: (view: BoardView) => T): T {
  const [reading, setReading] = useState(() => readOnce(view, read))
  const shown = useRef({ reading, took: 0 })
  useLayoutEffect(() => {
    shown.current = { reading, took: performance.now() - reading.began }
  }, [reading])
  useLayoutEffect(() => {
    const pause = () => Math.max(EVERY, REST * shown.current.took)
    const throttle = createThrottle(pause, () => setReading(readOnce(view, read)))
    const stop = onBoardChange(view, () => throttle.call())
    // It was read as it was shown: to read it twice at once would keep who opens it waiting.
    if (!isAsNow(shown.current.reading, view, read)) throttle.call()
    return () => {
      stop()
      throttle.cancel()
    }
  }, [view, read])
  return reading.value
}

function readOnce<T>(view: BoardView, read: (view: BoardView) => T): Reading<T> {
  const [changes, began] = [countChanges(view), performance.now()]
  return { value: read(view), of: view, by: read, changes, began }
}

function isAsNow<T>({ of, by, changes }: Reading<T>, view: BoardView, read: Reading<T>['by']): boolean {
  return of === view && by === read && changes === countChanges(view)
}
