import { useEffect, useMemo, useState } from 'react'
import { createThrottle } from '../presence/throttle'
import { createNoteFinder } from './noteFinder'
import { useOpenBoard } from './openBoard'

/** Others write while one searches: so often it is looked again. Milliseconds. */
const EVERY = 300

const NONE: readonly string[] = []

/** The notes that these words find, by id, as the board is now; they are marked on it while this is mounted. */
export function useNoteFinder(query: string): readonly string[] {
  const { projection, presence, session } = useOpenBoard().view
  const finder = useMemo(() => createNoteFinder(projection, presence.nameOf), [projection, presence])
  const [hits, setHits] = useState(NONE)
  useEffect(() => {
    const look = () => {
      const found = finder.find(query)
      setHits((known) => (isSame(known, found) ? known : found))
    }
    const throttle = createThrottle(EVERY, look)
    look()
    const stop = projection.onChange(() => throttle.call())
    return () => {
      stop()
      throttle.cancel()
    }
  }, [finder, projection, query])
  useEffect(() => finder.destroy, [finder])
  useEffect(() => {
    session.setState({ marked: new Set(hits) })
  }, [session, hits])
  useEffect(() => () => session.setState({ marked: new Set() }), [session])
  return hits
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
