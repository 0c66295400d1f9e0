import { useEffect, useRef, useState } from 'react'
import { createPace, type Pace } from './pace'

type Drawing =
  | { readonly kind: 'idle' | 'done' | 'failed' }
  /** `done` from 0 to 1. */
  | { readonly kind: 'drawing'; readonly done: number }

/** Long work that a person may call off, and that ends with the window. */
export function useDrawing() {
  const [state, setState] = useState<Drawing>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const run = async (work: (pace: Pace) => Promise<void>) => {
    const stop = new AbortController()
    running.current?.abort()
    running.current = stop
    setState({ kind: 'drawing', done: 0 })
    try {
      await work(createPace(stop.signal, (done) => setState({ kind: 'drawing', done })))
      setState({ kind: 'done' })
    } catch {
      setState({ kind: stop.signal.aborted ? 'idle' : 'failed' })
    }
  }
  return { state, run, stop: () => running.current?.abort() }
}
