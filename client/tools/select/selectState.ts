import type { Point } from '../../../shared/geometry/box'
import type { Gathering } from '../gathering'
import type { StateTable } from '../tool'
import type { CanvasPointer, DragPreview } from '../toolContext'

/** Where the select tool is in a gesture. */
export type SelectState =
  | { readonly name: 'idle' }
  | { readonly name: 'pointingThing'; readonly id: string; readonly down: CanvasPointer }
  | { readonly name: 'waiting'; readonly id: string; readonly shift: boolean }
  | { readonly name: 'pointingBoard'; readonly down: CanvasPointer }
  | { readonly name: 'dragging'; readonly down: CanvasPointer; readonly drag: DragPreview }
  | ({ readonly name: 'marquee' } & Gathering)
  /** `tapped`: the cluster on whose ground it began. */
  | { readonly name: 'panning'; readonly last: Point; readonly hasMoved: boolean; readonly tapped: string | null }

export const IDLE: SelectState = { name: 'idle' }

/** What one of these states does. */
export type SelectHandlers<Name extends SelectState['name']> = StateTable<SelectState>[Name]
