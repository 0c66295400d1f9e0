import { useEffect } from 'react'
import type { BoardView } from '../../board/boardView'
import type { BoardRenderer } from '../boardRenderer'

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** Fetches what paints cards and supports once a board has some, and follows the board's language and its pictures. */
export function useSheetPainter(view: BoardView, renderer: BoardRenderer | null): void {
  useEffect(() => {
    if (renderer === null) return
    const { projection, supports, images, meta, lead } = view
    let isOn = true
    let hasCome = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const part = await import('./createSheetPainter').catch(() => null)
      if (!isOn) return
      hasCome = part !== null
      if (part === null) timer = setTimeout(load, AGAIN_AFTER)
      else renderer.setPart('sheets', part.createSheetPainter(view))
    }
    let hasAsked = false
    const ask = () => {
      if (hasAsked || projection.cards.size + supports.supports.size === 0) return
      hasAsked = true
      void load()
    }
    const stops = [
      projection.onChange(ask),
      supports.onChange(() => {
        ask()
        renderer.repaint()
      }),
      images.onChange(() => renderer.repaint()),
      lead.subscribe(() => renderer.repaint()),
      meta.subscribe(({ locale }, before) => {
        if (hasCome && locale !== before.locale) void load()
      }),
    ]
    ask()
    return () => {
      isOn = false
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [view, renderer])
}
