import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Box, Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import { SUPPORT_SIDES } from '../commands/resizeSupport'
import type { ShownSupport } from '../document/supportsProjection'
import { type Grip, gripBox } from './supportGrip'

/** Page units of one press of an arrow, and of one with Shift. */
const STEP = { near: 20, far: 200 }

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

type Held = { readonly grip: Grip; readonly from: Point; readonly pointer: number | null }

/**
 * A support in the hand: shown on this page alone while a pointer or a key holds it, and written once when that lets go.
 * Escape puts it back.
 */
export function useGrip(view: BoardView, { id, box }: ShownSupport) {
  const held = useRef<Held | null>(null)
  const [preview, setPreview] = useState<Box | null>(null)
  // What is let go before it was rendered is written all the same.
  const latest = useRef<Box | null>(null)
  const put = (grip: Grip, by: Point, keepsShape: boolean) => {
    latest.current = gripBox(box, grip, by, SUPPORT_SIDES, keepsShape)
    setPreview(latest.current)
  }
  const drop = () => {
    held.current = null
    latest.current = null
    setPreview(null)
  }
  const write = () => {
    if (latest.current !== null) view.commands.resizeSupport.run(id, latest.current)
    drop()
  }
  const pageOf = (event: PointerEvent<HTMLElement>): Point => {
    const board = event.currentTarget.closest('[data-board-canvas]')?.getBoundingClientRect()
    return view.camera.screenToPage({ x: event.clientX - (board?.left ?? 0), y: event.clientY - (board?.top ?? 0) })
  }
  const isHeldBy = (event: PointerEvent) => held.current?.pointer === event.pointerId

  const byPointer = (grip: Grip) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || held.current !== null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { grip, from: pageOf(event), pointer: event.pointerId }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const hand = held.current
      if (hand === null || !isHeldBy(event)) return
      const to = pageOf(event)
      put(hand.grip, { x: Math.round(to.x - hand.from.x), y: Math.round(to.y - hand.from.y) }, event.shiftKey)
    },
    onPointerUp: (event: PointerEvent) => isHeldBy(event) && write(),
    onPointerCancel: (event: PointerEvent) => isHeldBy(event) && drop(),
    onLostPointerCapture: (event: PointerEvent) => isHeldBy(event) && drop(),
  })

  const byKeys = (grip: Grip) => ({
    onKeyDown: (event: KeyboardEvent) => {
      const way = ARROWS[event.key]
      if (event.key === 'Escape' && latest.current !== null) {
        event.preventDefault()
        drop()
      } else if (way !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault()
        const step = event.shiftKey ? STEP.far : STEP.near
        const from = held.current?.pointer === null ? held.current.from : { x: 0, y: 0 }
        const by = { x: from.x + way.x * step, y: from.y + way.y * step }
        held.current = { grip, from: by, pointer: null }
        put(grip, by, false)
      }
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key in ARROWS && held.current?.pointer === null) write()
    },
    onBlur: (_: FocusEvent) => {
      if (held.current?.pointer === null) write()
    },
  })

  return { preview, byPointer, byKeys }
}
