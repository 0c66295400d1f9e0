import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Point } from '../../shared/geometry/box'
import type { PaletteColor } from '../../shared/model/palette'
import { useOpenBoard } from './openBoard'

/** A paper on its way from the pad, under the pointer. Points of the window, CSS pixels. */
export type PadGhost = { readonly color: PaletteColor; readonly at: Point; readonly isOverBoard: boolean }

/** Farther than this from where it was pressed, a press is a drag. CSS pixels. */
const DRAG_FROM = 8

type Press = { readonly pointer: number; readonly color: PaletteColor; readonly from: Point; isDrag: boolean }

/**
 * Takes papers off the pad: a press that moves carries one, and letting go over the board places a note there and opens
 * it. Letting go elsewhere, Escape or a second finger put it back. A press that does not move stays a click.
 */
export function usePadDrag() {
  const { session, camera, commands } = useOpenBoard().view
  const [ghost, setGhost] = useState<PadGhost | null>(null)
  const press = useRef<Press | null>(null)
  /** The click that follows a drag is none. */
  const wasDrag = useRef(false)
  const putBack = () => {
    press.current = null
    setGhost(null)
  }
  /** True for the click that a drag ends with. */
  const endsDrag = () => {
    const ends = wasDrag.current
    wasDrag.current = false
    return ends
  }
  const isDragging = ghost !== null
  useEffect(() => {
    if (!isDragging) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      press.current = null
      setGhost(null)
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [isDragging])

  const handlersOf = (color: PaletteColor) => ({
    ref: throwsNothing,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasDrag.current = false
      if (press.current !== null) return putBack()
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      press.current = { pointer: event.pointerId, color, from: pointOf(event), isDrag: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (held === null || held.pointer !== event.pointerId) return
      const at = pointOf(event)
      held.isDrag ||= Math.hypot(at.x - held.from.x, at.y - held.from.y) > DRAG_FROM
      if (held.isDrag) setGhost({ color, at, isOverBoard: isOverBoard(at) })
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (held === null || held.pointer !== event.pointerId) return
      const at = pointOf(event)
      wasDrag.current = held.isDrag
      putBack()
      if (!held.isDrag || !isOverBoard(at)) return
      session.setState({ color })
      commands.createNote.run(camera.screenToPage(at))
    },
    onPointerCancel: putBack,
  })
  return { ghost, handlersOf, endsDrag }
}

/** Chromium takes a quick drag for the throw of a page otherwise, and the next tap, on any button, for what stops it. */
function throwsNothing(element: HTMLElement | null): (() => void) | undefined {
  const onMove = (event: Event) => event.cancelable && event.preventDefault()
  element?.addEventListener('touchmove', onMove, { passive: false })
  return () => element?.removeEventListener('touchmove', onMove)
}

function pointOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY }
}

function isOverBoard({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest('[data-board-canvas]:not([data-own-board] *)') !== null
}
