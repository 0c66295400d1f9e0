import { useLayoutEffect } from 'react'
import { hushTyping } from './hushTyping'
import { useOpenBoard } from './openBoard'

const TEXT = 'textarea, input, [contenteditable]:not([contenteditable="false"])'

/** Where somebody types and a freeze, a phase or the board's new start closes the text, their next letters do nothing. */
export function useHushedTyping(): void {
  const { rights } = useOpenBoard().view
  useLayoutEffect(() => {
    const hush = () => {
      if (isText(document.activeElement)) hushTyping(window, isText)
    }
    const stop = rights.subscribe((now, before) => {
      if ((before.write && !now.write) || (before.title && !now.title)) hush()
    })
    return () => {
      stop()
      hush()
    }
  }, [rights])
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT) !== null
}
