import { useEffect, useRef } from 'react'
import type { BoardView } from '../../board/boardView'
import { useViewport } from '../../canvas/useViewport'
import { type FittedView, nextView } from './fitting'
import { glide } from './glide'
import type { Scene } from './screenScene'

/** Around what is fitted. Percent of the height. */
const AIR = 2.5
/** What the marks of the tables that take turns need at the bottom. */
const MARKS = 9

/** What is said of an open vote needs at the bottom. */
const VOTE = 13

/** What stands over the board: a header of so many CSS pixels, and that a vote is open. */
type Around = { readonly headerHeight: number; readonly isVoting: boolean }

/** Keeps in view what the scene is about, between what stands over the board. */
export function useFitted({ camera }: BoardView, scene: Scene, { headerHeight, isVoting }: Around): void {
  const viewport = useViewport(camera)
  const before = useRef<FittedView | null>(null)
  const stop = useRef(() => {})
  const isBoard = scene.kind === 'board'
  useEffect(() => {
    if (scene.kind !== 'board' || scene.fit === null || viewport.height === 0) return
    const air = (viewport.height * AIR) / 100
    const below = isVoting ? VOTE : scene.table?.turn != null ? MARKS : AIR
    const foot = (viewport.height * below) / 100
    const edges = { top: headerHeight + air, right: air, bottom: foot, left: air }
    const last = before.current
    const next = nextView(last, { ...scene.fit, viewport, edges })
    camera.setClearEdges(edges)
    if (next === last) return
    before.current = next
    stop.current()
    const isSeen = last !== null && last.viewport === viewport && !prefersStillness()
    if (isSeen) stop.current = glide(camera, next.state)
    else camera.set(next.state)
  }, [camera, scene, headerHeight, isVoting, viewport])
  // What was fitted under another scene is come to with a cut: nobody sees it move.
  useEffect(() => {
    if (!isBoard) before.current = null
  }, [isBoard])
  useEffect(() => () => stop.current(), [])
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
