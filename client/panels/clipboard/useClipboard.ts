import { useCallback, useEffect, useRef } from 'react'
import { readTransfer } from '../../board/clipboard/readTransfer'
import type { NewToast } from '../../ui/toaster'
import { useOpenBoard } from '../openBoard'
import { useServices } from '../services'
import { isElsewhere } from './isElsewhere'
import { isOnBoard, pagePointOf } from './pagePointOf'
import { type TakeTransfer, usePaste } from './usePaste'

type Clipboard = {
  /** Takes a drop as what is pasted. */
  readonly take: TakeTransfer
  /** Says what came of it, for who copies too. */
  readonly say: (toast: NewToast) => void
}

/** Pastes as the browser says, whatever the key is; texts and dialogs keep their own. See also `CopyAndCut`. */
export function useClipboard(onFiles: (files: readonly File[]) => void): Clipboard {
  const { camera } = useOpenBoard().view
  const say = useSayOnce()
  const take = usePaste(onFiles, say)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let last: { clientX: number; clientY: number } | null = null
    const follow = (event: PointerEvent) => {
      if (isOnBoard(event.target)) last = { clientX: event.clientX, clientY: event.clientY }
    }
    const paste = (event: ClipboardEvent) => {
      if (isElsewhere(event) || event.clipboardData === null) return
      event.preventDefault()
      latest.current(readTransfer(event.clipboardData), last === null ? null : pagePointOf(last, camera))
    }
    window.addEventListener('pointermove', follow, { signal, passive: true })
    window.addEventListener('pointerdown', follow, { signal, passive: true })
    document.addEventListener('paste', paste, { signal })
    return () => stop.abort()
  }, [camera])
  return { take, say }
}

/** Shows what came of the last thing alone: who copies and pastes ten times is not told ten times. */
function useSayOnce(): (toast: NewToast) => void {
  const { toaster } = useServices()
  const last = useRef(0)
  return useCallback(
    (toast) => {
      last.current = toaster.show({ ...toast, replaces: last.current })
    },
    [toaster],
  )
}
