import type { NotePainter } from '../../../shared/drawing/notePainter'
import type { Box, Point } from '../../../shared/geometry/box'
import type { SeenView } from '../../session/camera'
import type { BoardScene, SceneCard } from '../boardScene'
import type { HandState } from '../handState'

/** What painting cards and supports reads of the canvas. */
export type SheetSource = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly camera: SeenView
  readonly painter: NotePainter
  readonly detail: 'fine' | 'coarse' | 'wordless'
}

export type CardPainting = {
  readonly pixelRatio: number
  readonly state?: 'lying' | 'lifted'
  /** Page units. */
  readonly offset?: Point
}

export type ArrowPainting = {
  readonly view: Box
  /** `lying`: those whose ends lie on the board; `moving`: those of which somebody moves an end. */
  readonly which: 'lying' | 'moving'
}

/** Paints what a board without supports has none of: its code comes when there is something to paint. */
export interface SheetPainter {
  /** The supports, the ground of all the rest. */
  paintSupports(context: CanvasRenderingContext2D, pixelRatio: number, source: SheetSource, view: Box): void
  /** The zone that what is in hand would come into, alight, and what the place there means. */
  paintZoneDrop(context: CanvasRenderingContext2D, pixelRatio: number, source: SheetSource): void
  /** Arrows between cards. */
  paintArrows(context: CanvasRenderingContext2D, pixelRatio: number, source: SheetSource, arrows: ArrowPainting): void
  /** Cards, from the lowest to the highest. */
  paintCards(
    context: CanvasRenderingContext2D,
    cards: readonly SceneCard[],
    source: SheetSource,
    options: CardPainting,
  ): void
}
