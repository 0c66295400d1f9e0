import { useEffect, useRef, useState } from 'react'

/** Milliseconds: longer than what one sees needs to be understood, shorter than anybody waits. */
const GUARD = 1_200

/** True for a moment after what it is given has changed; not at first. */
export function useGuard(what: string): boolean {
  const [free, setFree] = useState(what)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setFree(what), GUARD)
    return () => clearTimeout(timer)
  }, [what])
  return free !== what
}
