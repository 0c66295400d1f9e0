import type { Box, Point } from '../../shared/geometry/box'
import type { BoardCommands } from '../commands/createCommands'
import type { Camera } from '../session/camera'
import type { SessionStore } from '../session/session'

/** What a pointer did, free of the DOM. */
export type CanvasPointer = {
  readonly page: Point
  /** CSS pixels from the viewport's top left. */
  readonly screen: Point
  readonly kind: 'mouse' | 'touch' | 'pen'
  readonly shift: boolean
  readonly alt: boolean
  /** Milliseconds on any clock that only goes forward. */
  readonly time: number
}

/** What is in the hand: these notes, moved by so many page units and not yet written. */
export type DragPreview = {
  readonly ids: readonly string[]
  readonly dx: number
  readonly dy: number
  /** The notes stay where they are, and copies of them are in the hand: nobody else hears of those before the release. */
  readonly copies?: true
}

/** All that a tool can see and do. It changes the board by commands only, and only when a gesture is done. */
export interface ToolContext {
  readonly session: SessionStore
  readonly camera: Camera
  readonly commands: BoardCommands
  readonly canWrite: boolean
  /** The topmost note there; `reach` page units around it count too, for fingers. */
  noteAt(point: Point, reach: number): string | null
  notesIn(box: Box): readonly string[]
  isHeldByOther(id: string): boolean
  /** Shows the notes moved, here and at the others'; null puts them back to where the document has them. */
  previewDrag(drag: DragPreview | null): void
  previewMarquee(box: Box | null): void
}

/** How far a pointer may stray and still be a click. CSS pixels. */
export function clickTolerance(kind: CanvasPointer['kind']): number {
  return kind === 'mouse' ? 4 : 10
}

/** Where a pointer on its way from one place to another stopped being a click; `to` where it still is one. */
export function endOfClick(from: Point, to: Point, kind: CanvasPointer['kind']): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = Math.min(1, clickTolerance(kind) / Math.max(1, Math.hypot(dx, dy)))
  return { x: from.x + dx * share, y: from.y + dy * share }
}

export function isBeyondClick(from: CanvasPointer, to: CanvasPointer): boolean {
  return Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) > clickTolerance(from.kind)
}
