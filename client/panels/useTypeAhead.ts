import { useEffect, useRef } from 'react'
import { createTypeAhead, type TypeAhead } from './typeAhead'

/**
 * What is typed while a window is on its way goes into the field that it opens with, and never to the board, where
 * single letters do things.
 */
export function useTypeAhead(window: 'none' | 'coming' | 'open'): void {
  const ahead = useRef<TypeAhead | null>(null)
  useEffect(() => {
    if (window !== 'coming') {
      if (window === 'open') writeInFocus(ahead.current?.text ?? '')
      ahead.current = null
      return
    }
    ahead.current ??= createTypeAhead()
    const { take } = ahead.current
    const onDown = (event: KeyboardEvent) => {
      if (!take(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', onDown, true)
    return () => removeEventListener('keydown', onDown, true)
  }, [window])
}

/** As if it were typed: whoever listens to the field hears it. */
function writeInFocus(text: string): void {
  const isField = document.activeElement instanceof HTMLInputElement
  if (text !== '' && isField) document.execCommand('insertText', false, text)
}
