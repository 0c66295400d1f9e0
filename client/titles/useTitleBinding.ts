import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { BoardView } from '../board/boardView'
import { bindText, type TextBinding } from '../board/textBinding'
import { isSameTitleAdvice, type TitleAdvice, titleAdvice } from '../board/titleAdvice'
import { closeText } from '../session/session'

type Options = {
  readonly id: string
  readonly view: BoardView
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Whether the keyboard goes back where it was. */
  readonly givesBack: boolean
  /** After each change of the text, and at first. */
  readonly onText: (field: HTMLTextAreaElement) => void
}

/** Binds the field to the cluster's title while it is there, with the keyboard in it. */
export function useTitleBinding({ id, view, field, givesBack, onText }: Options) {
  const binding = useRef<TextBinding>(null)
  const [advice, setAdvice] = useState<TitleAdvice | null>(null)
  const tell = useRef(onText)
  tell.current = onText

  // At once, within the gesture: a phone opens its keyboard for nothing later.
  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    const takeIn = (text: string) => {
      tell.current(area)
      const next = titleAdvice(text)
      setAdvice((known) => (isSameTitleAdvice(known, next) ? known : next))
    }
    const onGone = () => closeText(view.session)
    const written = { kind: 'title', id } as const
    const bound = bindText(view, written, area, { now: () => performance.now(), onText: takeIn, onGone })
    binding.current = bound
    takeIn(area.value)
    const stop = new AbortController()
    const look = () => document.activeElement === area && bound.moved()
    document.addEventListener('selectionchange', look, { signal: stop.signal })
    const before = document.activeElement
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
    bound.moved()
    return () => {
      stop.abort()
      bound.stop()
      if (!givesBack) return
      const isFree = document.activeElement === area || document.activeElement === document.body
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [id, view, field, givesBack])
  return { binding, advice }
}
