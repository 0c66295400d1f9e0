import type { Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { BoardRenderer } from './boardRenderer'
import { LaserTrails } from './laserTrails'

/** Red-violet: on no paper, and on both grounds. */
const COLOR = '#d5006d'

/** This page's own laser; the others' go by their client. */
type Key = number | 'own'

/** Draws everybody's laser on a canvas of its own, which is there only while somebody points. Gives what ends that. */
export function attachLasers(canvas: HTMLCanvasElement, view: BoardView, renderer: BoardRenderer): () => void {
  const trails = new LaserTrails<Key>()
  let handle: number | null = null
  const frame = (time: number) => {
    handle = null
    trails.tell(lasersOf(view, renderer), time)
    draw(canvas, view, trails, time)
    if (trails.isFading) handle = requestAnimationFrame(frame)
  }
  const stop = renderer.onFrame(() => {
    if (handle !== null || (canvas.hidden && !isAnyOn(view, renderer))) return
    handle = requestAnimationFrame(frame)
  })
  return () => {
    stop()
    if (handle !== null) cancelAnimationFrame(handle)
  }
}

function isAnyOn({ presence }: BoardView, { hand }: BoardRenderer): boolean {
  if (hand.laser !== null) return true
  for (const { laser } of presence.others.values()) if (laser) return true
  return false
}

/** Where cursors are hidden, that of who leads stays to be seen. */
export function lasersOf(
  { presence, lead }: Pick<BoardView, 'presence' | 'lead'>,
  { hand }: Pick<BoardRenderer, 'hand'>,
): Map<Key, Point> {
  const { hidesCursors } = lead.getState().lead
  const lasers = new Map<Key, Point>()
  if (hand.laser !== null) lasers.set('own', hand.laser)
  for (const [client, { laser, leads }] of presence.others) {
    const at = laser && (leads || !hidesCursors) ? hand.cursorOf(client) : null
    if (at !== null) lasers.set(client, at)
  }
  return lasers
}

/** Where nobody writes, say on a screen in the room, one looks from further away: so many times larger. */
function sizeOf({ canWrite, camera }: BoardView): number {
  return canWrite ? 1 : Math.max(1, camera.viewport.height / 540)
}

function draw(canvas: HTMLCanvasElement, view: BoardView, trails: LaserTrails<Key>, time: number): void {
  canvas.hidden = trails.isEmpty
  const context = canvas.hidden ? null : canvas.getContext('2d')
  if (context === null) return
  const { camera } = view
  const ratio = window.devicePixelRatio
  const size = sizeOf(view)
  const { width, height } = camera.viewport
  // Setting a canvas' size empties it.
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  context.scale(ratio * size, ratio * size)
  const toScreen = (point: Point) => {
    const { x, y } = camera.pageToScreen(point)
    return { x: x / size, y: y / size }
  }
  trails.draw(context, toScreen, time, COLOR)
}
