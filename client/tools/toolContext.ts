import type { Box, Point } from '../../shared/geometry/box'
import type { BoardCommands } from '../commands/createCommands'
import type { DropPlan, DropTarget } from '../commands/dropThings'
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
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl?: boolean
  /** Milliseconds on any clock that only goes forward. */
  readonly time: number
}

/** What is in the hand: these notes and clusters, moved by so many page units and not yet written. */
export type DragPreview = {
  readonly ids: readonly string[]
  readonly dx: number
  readonly dy: number
  /** The notes stay where they are, and copies of them are in the hand: nobody else hears of those before the release. */
  readonly copies?: true
}

/**
 * What a pointer is on. `title` is a cluster's title card, a folded cluster is a pile; `ground` is an island beside its
 * title card and what lies in it.
 */
export type ThingHit = { readonly id: string; readonly part: 'note' | 'card' | 'title' | 'pile' | 'ground' }

/** All that a tool can see and do. It changes the board by commands only, and only when a gesture is done. */
export interface ToolContext {
  readonly session: SessionStore
  readonly camera: Camera
  readonly commands: BoardCommands
  /** What the link allows at all; what goes now is in `mayTake`. */
  readonly canWrite: boolean
  /** True for what lies in another table's zone. */
  isOthers(id: string): boolean
  /** Whether it may be taken in hand now: the phase lets this person move things, and it is no other table's. */
  mayTake(id: string): boolean
  /** Tells why not, seldom enough; who may only watch is told nothing. */
  tellWhyNot(id: string): void
  /** The topmost note there, else the topmost card, else the innermost island; `reach` page units around count too, for fingers. */
  thingAt(point: Point, reach: number): ThingHit | null
  /** The notes and cards that the box meets, and the islands that lie in it whole in the place of theirs. */
  thingsIn(box: Box): readonly string[]
  /** The same for a closed path: what has its middle inside. */
  thingsInside(path: readonly Point[]): readonly string[]
  /** The support whose title is there, for who may place it; null for none. */
  supportAt(point: Point): string | null
  /** The relation whose line or label is there; null for none. `reach` as for `thingAt`. */
  relationAt(point: Point, reach: number): string | null
  isHeldByOther(id: string): boolean
  /** Says who has it in their hand. */
  tellHeld(id: string): void
  /** Its middle on the page, of a cluster its title card's. */
  middleOf(id: string): Point | null
  /** Of these, what lies in none of the others. */
  outermost(ids: readonly string[]): string[]
  /** What would take these in there: the note or the island under the point, but for themselves; a zone is found by `planDrop`. */
  dropTargetAt(point: Point, ids: readonly string[]): DropTarget | null
  planDrop(ids: readonly string[], delta: Point, target: DropTarget | null): DropPlan
  /** Shows the things moved, here and at the others'; null puts them back to where the document has them. */
  previewDrag(drag: DragPreview | null): void
  /** Lights up what would take in what is in the hand, and opens a place there. */
  previewDrop(plan: DropPlan | null): void
  previewMarquee(box: Box | null): void
  previewLasso(path: readonly Point[] | null): void
  /** Points there with the laser, here and at the others'; null puts it out. */
  point(at: Point | null): void
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
