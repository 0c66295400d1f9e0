import { type PointerEvent, useCallback, useEffect, useRef } from 'react'
import type { Point } from '../../shared/geometry/box'

/** Milliseconds. */
const LONG = 500
/** A finger that moves farther scrolls. CSS pixels. */
const STILL = 10

/** A finger that rests on something, where the browser makes no context menu of it. Points of the window. */
export function useLongPress(onLong: (at: Point) => void) {
  const timer = useRef<number | null>(null)
  const from = useRef<Point>({ x: 0, y: 0 })
  const kind = useRef('mouse')
  const wasLong = useRef(false)
  const end = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }, [])
  useEffect(() => end, [end])
  return {
    /** True for the click that a long press ends with. */
    endsHere() {
      const was = wasLong.current
      wasLong.current = false
      return was
    },
    /** True where a finger pressed last. */
    isTouch: () => kind.current === 'touch',
    handlers: {
      onPointerDown(event: PointerEvent) {
        end()
        kind.current = event.pointerType
        wasLong.current = false
        from.current = { x: event.clientX, y: event.clientY }
        if (event.pointerType !== 'touch') return
        timer.current = window.setTimeout(() => {
          wasLong.current = true
          onLong(from.current)
        }, LONG)
      },
      onPointerMove(event: PointerEvent) {
        if (Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) > STILL) end()
      },
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: end,
    },
  }
}
