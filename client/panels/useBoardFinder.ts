import { useLayoutEffect, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { createThrottle } from '../presence/throttle'
import { createBoardFinder } from './boardFinder'

/** Others write while one searches: so often it is looked again. Milliseconds. */
const EVERY = 300

const NONE: readonly string[] = []

/** What these words find, by id, as the board is now; without words nothing, or all notes in reading order. */
export function useBoardFinder(
  view: BoardView,
  query: string,
  withoutWords: 'none' | 'all' = 'none',
): readonly string[] {
  const { projection, presence } = view
  const [hits, setHits] = useState(NONE)
  const [finder, setFinder] = useState<ReturnType<typeof createBoardFinder> | null>(null)
  useLayoutEffect(() => {
    const made = createBoardFinder(view, presence.nameOf)
    setFinder(made)
    return made.destroy
  }, [view, presence])
  useLayoutEffect(() => {
    if (finder === null) return
    const look = () => {
      const found = query.trim() === '' && withoutWords === 'all' ? finder.allNotes() : finder.find(query)
      setHits((known) => (isSame(known, found) ? known : found))
    }
    const throttle = createThrottle(EVERY, look)
    look()
    const stop = projection.onChange(() => throttle.call())
    return () => {
      stop()
      throttle.cancel()
    }
  }, [finder, projection, query, withoutWords])
  return hits
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
