import { useEffect } from 'react'
import type { BoardView } from '../../board/boardView'
import type { BoardRenderer } from '../boardRenderer'

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** Fetches what paints relations once a board has one. */
export function useRelations(view: BoardView, renderer: BoardRenderer | null): void {
  useEffect(() => {
    if (renderer === null) return
    let isOn = true
    let hasAsked = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let painter: { destroy(): void } | null = null
    const load = async () => {
      const part = await import('../overCanvas').catch(() => null)
      if (!isOn) return
      if (part === null) timer = setTimeout(load, AGAIN_AFTER)
      else {
        const made = new part.LineRelationPainter({ view, renderer })
        painter = made
        renderer.setPart('relations', made)
      }
    }
    const ask = () => {
      if (hasAsked) renderer.repaint()
      else if (view.relations.standing.size > 0) {
        hasAsked = true
        void load()
      }
    }
    const stop = view.relations.onChange(ask)
    ask()
    return () => {
      isOn = false
      clearTimeout(timer)
      stop()
      painter?.destroy()
      renderer.setPart('relations', null)
    }
  }, [view, renderer])
}
