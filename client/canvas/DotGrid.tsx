import { type RefObject, useEffect, useRef } from 'react'
import type { Camera, CameraState } from '../session/camera'
import styles from './BoardCanvas.module.css'
import type { BoardRenderer } from './boardRenderer'

type Props = { readonly renderer: BoardRenderer; readonly camera: Camera }

/** Page units between two dots at 100 %. */
const SPACING = 40
/** The dots never come nearer to one another than this many screen pixels; then every second one goes. */
const DENSEST = 24

/** So long after the last zooming the dots are drawn at their own size again. Milliseconds. */
const REST = 150

/** The dots behind everything: moved and enlarged as a whole while the view moves, drawn anew once it has zoomed. */
export function DotGrid({ renderer, camera }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = createPlacing(grid)
    const unfollow = renderer.onFrame(() => place.at(camera.state))
    return () => {
      unfollow()
      place.stop()
    }
  }, [renderer, camera])
  return <div ref={grid} className={styles.grid} />
}

/** To draw dots costs more than all the rest of a frame: they are drawn as near as they ever come, and enlarged. */
function createPlacing(grid: RefObject<HTMLDivElement | null>) {
  let drawn = 0
  let rest = 0
  let last: CameraState | null = null
  const draw = (gap: number) => {
    if (gap !== drawn) grid.current?.style.setProperty('--gap', `${gap}px`)
    drawn = gap
  }
  const move = ({ x, y, zoom }: CameraState) => {
    const gap = screenSpacing(zoom)
    const at = `translate(${-wrap(x * zoom, gap)}px, ${-wrap(y * zoom, gap)}px)`
    if (grid.current) grid.current.style.transform = `${at} scale(${gap / drawn})`
  }
  const settle = () => {
    if (last === null) return
    draw(screenSpacing(last.zoom))
    move(last)
  }
  return {
    at(state: CameraState): void {
      const isZoomed = last !== null && last.zoom !== state.zoom
      if (last === null) draw(screenSpacing(state.zoom))
      last = state
      if (isZoomed) {
        draw(DENSEST)
        clearTimeout(rest)
        rest = window.setTimeout(settle, REST)
      }
      move(state)
    },
    stop: () => clearTimeout(rest),
  }
}

function screenSpacing(zoom: number): number {
  let gap = SPACING * zoom
  while (gap < DENSEST) gap *= 2
  return gap
}

function wrap(value: number, within: number): number {
  return ((value % within) + within) % within
}
