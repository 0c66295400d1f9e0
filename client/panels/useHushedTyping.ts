import { useLayoutEffect } from 'react'
import { hushTyping } from './hushTyping'
import { useOpenBoard } from './openBoard'

const TEXT = 'textarea, input, [contenteditable]:not([contenteditable="false"])'

/** What one types is written by one of these. */
const RIGHTS = ['write', 'title', 'relate'] as const

/** Where somebody types and a freeze, a phase or the board's new start closes the text, their next letters do nothing. */
export function useHushedTyping(): void {
  const { rights } = useOpenBoard().view
  useLayoutEffect(() => {
    const hush = () => {
      if (isText(document.activeElement)) hushTyping(window, isText)
    }
    const stop = rights.subscribe((now, before) => {
      if (RIGHTS.some((right) => before[right] && !now[right])) hush()
    })
    return () => {
      stop()
      hush()
    }
  }, [rights])
}

export function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT) !== null
}
