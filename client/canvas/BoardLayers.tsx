import { useLayoutEffect, useRef } from 'react'
import type { Viewport } from '../session/camera'
import { late } from '../ui/late'
import styles from './BoardCanvas.module.css'
import type { BoardRenderer } from './boardRenderer'
import { createNoteLayers, type NoteLayers } from './noteLayers'

type Props = { readonly renderer: BoardRenderer; readonly viewport: Viewport; readonly isSettled: boolean }

/** The notes are seen first; what is drawn above them comes with the second breath. */
const UiLayer = late(() => import('./UiLayer').then(({ UiLayer }) => UiLayer))

/** The canvases: notes on the board, notes in hand, and the interface above them. */
export function BoardLayers({ renderer, viewport, isSettled }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  const notes = useRef<NoteLayers>(null)
  useLayoutEffect(() => {
    if (holder.current === null) return
    const made = createNoteLayers(holder.current, renderer)
    notes.current = made
    return () => {
      notes.current = null
      made.destroy()
    }
  }, [renderer])
  useLayoutEffect(() => {
    notes.current?.setSize(viewport)
    renderer.repaint()
  }, [renderer, viewport])
  return (
    <>
      <div ref={holder} className={styles.layer} />
      <div className={styles.layer}>{isSettled && <UiLayer renderer={renderer} viewport={viewport} />}</div>
    </>
  )
}
