import { type RefObject, useEffect } from 'react'
import type { BoardView } from '../board/boardView'
import type { SessionStore } from '../session/session'

/** Notes whether the person works in the outline or on the canvas; an open text is left with its place. */
export function useWorkplace({ session }: BoardView, outline: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stop = new AbortController()
    const look = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      if (outline.current?.contains(target)) workIn(session, 'outline')
      else if (target.closest('[data-board-canvas]') !== null) workIn(session, 'canvas')
    }
    for (const kind of ['pointerdown', 'focusin']) {
      document.addEventListener(kind, look, { capture: true, signal: stop.signal })
    }
    return () => stop.abort()
  }, [session, outline])
}

function workIn(session: SessionStore, workplace: 'canvas' | 'outline'): void {
  if (session.getState().workplace !== workplace) session.setState({ workplace, editing: null })
}
