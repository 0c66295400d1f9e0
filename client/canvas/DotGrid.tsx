import { useEffect, useRef } from 'react'
import type { Camera } from '../session/camera'
import styles from './BoardCanvas.module.css'
import type { BoardRenderer } from './boardRenderer'

type Props = { readonly renderer: BoardRenderer; readonly camera: Camera }

/** Page units between two dots at 100 %. */
const SPACING = 40
/** The dots never come nearer to one another than this many screen pixels; then every second one goes. */
const DENSEST = 24

/** The dots behind everything: moved as a whole while the view pans, redrawn only when it zooms. */
export function DotGrid({ renderer, camera }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      renderer.onFrame(() => {
        const { x, y, zoom } = camera.state
        const gap = screenSpacing(zoom)
        grid.current?.style.setProperty('--gap', `${gap}px`)
        grid.current?.style.setProperty('--x', `${-wrap(x * zoom, gap)}px`)
        grid.current?.style.setProperty('--y', `${-wrap(y * zoom, gap)}px`)
      }),
    [renderer, camera],
  )
  return <div ref={grid} className={styles.grid} />
}

function screenSpacing(zoom: number): number {
  let gap = SPACING * zoom
  while (gap < DENSEST) gap *= 2
  return gap
}

function wrap(value: number, within: number): number {
  return ((value % within) + within) % within
}
