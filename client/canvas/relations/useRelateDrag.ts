import { type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Point } from '../../../shared/geometry/box'
import type { BoardView } from '../../board/boardView'
import { isClusterThere, isThere } from '../../commands/queries'
import { type CanvasPointer, clickTolerance } from '../../tools/toolContext'
import type { BoardRenderer } from '../boardRenderer'
import { createBoardToolContext } from '../boardToolContext'
import { createEdgeScroll } from '../edgeScroll'
import { relateTarget } from './relateTarget'

/** A line in the hand, or let go on a thing and waiting for its sign. Points are the viewport's, in CSS pixels. */
export type Drawn = {
  readonly to: Point
  readonly target: string | null
  /** Of the window; set once it was let go. */
  readonly asksAt: Point | null
}

type Held = {
  readonly pointer: number
  readonly kind: CanvasPointer['kind']
  readonly down: Point
  at: Point
  hasMoved: boolean
}

const CLOCK = {
  request: (run: (time: number) => void) => requestAnimationFrame(run),
  cancel: (handle: number) => cancelAnimationFrame(handle),
}

/** Draws a relation from a thing by a pointer of any kind: shown on this page alone until its sign is chosen. */
export function useRelateDrag(view: BoardView, renderer: BoardRenderer, from: string) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const held = useRef<Held | null>(null)
  const targetOf = useTargetOf(view, renderer, from)
  const edges = useMemo(() => {
    const onScroll = () => {
      const hand = held.current
      if (hand !== null) setDrawn({ to: hand.at, target: targetOf(hand), asksAt: null })
    }
    return createEdgeScroll({ clock: CLOCK, camera: view.camera, isHeld: () => held.current !== null, onScroll })
  }, [view, targetOf])
  const leave = useCallback(() => {
    held.current = null
    edges.stop()
    setDrawn(null)
  }, [edges])
  useEffect(() => edges.stop, [edges])
  useLeaveByEscape(drawn !== null && drawn.asksAt === null, leave)
  useLeaveWithTarget(view, drawn?.asksAt == null ? null : drawn.target, leave)
  const isHeldBy = ({ pointerId }: PointerEvent) => held.current?.pointer === pointerId

  const byPointer = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || held.current !== null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const at = screenOf(event)
      held.current = { pointer: event.pointerId, kind: kindOf(event), down: at, at, hasMoved: false }
      edges.begin(at)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const hand = held.current
      if (hand === null || !isHeldBy(event)) return
      hand.at = screenOf(event)
      hand.hasMoved ||= Math.hypot(hand.at.x - hand.down.x, hand.at.y - hand.down.y) > clickTolerance(hand.kind)
      if (!hand.hasMoved) return
      edges.hold(hand.at)
      setDrawn({ to: hand.at, target: targetOf(hand), asksAt: null })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const hand = held.current
      if (hand === null || !isHeldBy(event)) return
      leave()
      if (!hand.hasMoved) view.commands.openRelate.run([from])
      else setDrawn(askedOf(view, { from, to: targetOf(hand) }, { line: hand.at, menu: event }))
    },
    onPointerCancel: (event: PointerEvent) => isHeldBy(event) && leave(),
    onLostPointerCapture: (event: PointerEvent) => isHeldBy(event) && leave(),
  }
  return { drawn, byPointer, leave }
}

/** What takes the line where the hand has it. */
function useTargetOf(view: BoardView, renderer: BoardRenderer, from: string) {
  return useMemo(() => {
    const tools = createBoardToolContext(view, renderer.scene, renderer)
    return ({ kind, at }: Held) => {
      const reach = kind === 'mouse' ? 0 : clickTolerance(kind) / view.camera.state.zoom
      return relateTarget(renderer, tools, from, { point: view.camera.screenToPage(at), reach })
    }
  }, [view, renderer, from])
}

type Places = { readonly line: Point; readonly menu: { readonly clientX: number; readonly clientY: number } }

/** The line that waits for its sign; null where nothing takes it or speaks against it, which is said. */
function askedOf(
  { commands, notices }: BoardView,
  { from, to }: { readonly from: string; readonly to: string | null },
  { line, menu }: Places,
): Drawn | null {
  if (to === null) {
    notices.say((t) => t('relating.onNothing'))
    return null
  }
  const isFree = commands.askRelation.run({ from, to }) === true
  return isFree ? { to: line, target: to, asksAt: { x: menu.clientX, y: menu.clientY } } : null
}

function kindOf({ pointerType }: PointerEvent): CanvasPointer['kind'] {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}

/** Somebody deletes what the line ends at while it waits for its sign. */
function useLeaveWithTarget(view: BoardView, target: string | null, leave: () => void): void {
  useEffect(() => {
    if (target === null) return
    return view.projection.onChange(() => {
      if (isThere(view, target) || isClusterThere(view, target)) return
      leave()
      view.notices.say((t) => t('relating.gone'))
    })
  }, [view, target, leave])
}

function useLeaveByEscape(isDrawing: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isDrawing) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isDrawing, leave])
}

function screenOf(event: PointerEvent<HTMLElement>): Point {
  const board = event.currentTarget.closest('[data-board-canvas]')?.getBoundingClientRect()
  return { x: event.clientX - (board?.left ?? 0), y: event.clientY - (board?.top ?? 0) }
}
