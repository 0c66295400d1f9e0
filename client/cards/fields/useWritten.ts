import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { TextInCard } from '../../document/types'
import { bindCardText, type CardTextBinding, readCardText } from '../cardText'
import { useOpenCard } from '../openCard'

type Options = {
  readonly at: TextInCard
  readonly most: number
  readonly isOneLine: boolean
  readonly onText?: ((text: string) => void) | undefined
}

type Written = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly binding: RefObject<CardTextBinding | null>
  /** As it stands in the field. */
  readonly text: string
}

/** Binds a text area to a text of the open card for as long as it is there. */
export function useWritten({ at, most, isOneLine, onText }: Options): Written {
  const { view } = useOpenCard()
  const { card, field: name, row, column } = at
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<CardTextBinding>(null)
  const [text, setText] = useState(() => readCardText(view.projection, at) ?? '')
  const tell = useRef(onText)
  tell.current = onText

  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    const path: TextInCard = {
      card,
      field: name,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
    }
    const takeIn = () => {
      setText(area.value)
      tell.current?.(area.value)
    }
    const bound = bindCardText(view, path, area, {
      most,
      isOneLine,
      now: () => performance.now(),
      onText: takeIn,
      // The sheet shows what is gone, and keeps it in sight while somebody is in it.
      onGone: () => {},
    })
    binding.current = bound
    takeIn()
    if (document.activeElement === area) bound.entered()
    const stop = new AbortController()
    const look = () => document.activeElement === area && bound.moved()
    document.addEventListener('selectionchange', look, { signal: stop.signal })
    return () => {
      stop.abort()
      bound.stop()
    }
  }, [view, card, name, row, column, most, isOneLine])
  return { field, binding, text }
}
