import { type PointerEvent, useEffect, useRef } from 'react'
import type { Point } from '../../shared/geometry/box'
import { createSpareCanvas } from '../canvas/spareCanvas'
import { useCanvasTheme } from '../canvas/useCanvasTheme'
import type { ProjectionChange } from '../document/types'
import { useT } from '../i18n/LocaleProvider'
import { createThrottle } from '../presence/throttle'
import styles from './Minimap.module.css'
import { createMinimapPicture, MINIMAP, mayRedraw } from './minimapPicture'
import { useOpenBoard } from './openBoard'

/** The picture of the notes is made anew at most this often. Milliseconds. */
const EVERY = 300

/** The whole board, small, with the view as a frame: a press goes there. */
export function Minimap() {
  const t = useT()
  const { view } = useOpenBoard()
  const { camera } = view
  const theme = useCanvasTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<ReturnType<typeof createMinimapPicture>>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null
    if (context === null) return
    const { projection, supports, kinds } = view
    const made = createMinimapPicture({ projection, supports, kinds, camera, theme, createCanvas: createSpareCanvas })
    picture.current = made
    let frame = 0
    const paint = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        made.paint(context)
      })
    }
    const notes = createThrottle(EVERY, () => {
      made.readNotes()
      paint()
    })
    notes.call()
    const follow = (change: ProjectionChange) => {
      if (mayRedraw(change)) notes.call()
    }
    const again = () => notes.call()
    const stops = [
      projection.onChange(follow),
      supports.onChange(again),
      kinds.onChange(again),
      camera.subscribe(paint),
    ]
    return () => {
      for (const stop of stops) stop()
      notes.cancel()
      cancelAnimationFrame(frame)
    }
  }, [view, camera, theme])

  const goTo = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0 || camera.hold.isOn) return
    const box = event.currentTarget.getBoundingClientRect()
    const at: Point = { x: event.clientX - box.left, y: event.clientY - box.top }
    const page = picture.current?.pageAt(at)
    if (page === undefined) return
    const { zoom } = camera.state
    const { width, height } = camera.viewport
    camera.set({ x: page.x - width / 2 / zoom, y: page.y - height / 2 / zoom, zoom })
  }
  return (
    <canvas
      ref={canvas}
      className={styles.minimap}
      width={MINIMAP.width * 2}
      height={MINIMAP.height * 2}
      style={{ width: MINIMAP.width, height: MINIMAP.height }}
      role="img"
      aria-label={t('minimap.label')}
      data-minimap
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
    />
  )
}
