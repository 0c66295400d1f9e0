import { startTransition, useEffect, useState } from 'react'
import type { BoardRenderer } from './boardRenderer'

type Moments = { readonly onSeen: (() => void) | undefined; readonly settled: Promise<void> | undefined }

/**
 * True once the board was painted and the page has settled: what stands over the board is built then, and gives way to
 * whatever the person does.
 */
export function useFirstFrame(renderer: BoardRenderer | null, { onSeen, settled }: Moments): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    if (renderer === null) return
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      if (isWanted) startTransition(() => setSettled(true))
    }
    const stop = renderer.onFrame(() => {
      stop()
      // The frame is on the screen by then.
      timer = setTimeout(() => {
        onSeen?.()
        if (settled === undefined) settle()
        else void settled.then(settle)
      })
    })
    return () => {
      isWanted = false
      stop()
      clearTimeout(timer)
    }
  }, [renderer, onSeen, settled])
  return isSettled
}
