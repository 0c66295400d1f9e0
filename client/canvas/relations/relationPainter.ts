import type { Box, Point } from '../../../shared/geometry/box'
import type { VeilSource } from '../veil'

/** Draws the relations between what lies on a board; its code comes once there is one, and paints with the board's brushes. */
export interface RelationPainter {
  /** Some have an end in a hand. */
  readonly hasMoving: boolean
  /**
   * Follows what moved since the last frame: the document, what is in a hand (`moving`: the ids whose relations are painted
   * with the hand), glides. True where what lies on the board has to be painted anew.
   */
  step(moving: ReadonlySet<string>): boolean
  /** Over islands, under notes: those of which no end is in a hand. */
  paintLying(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void
  /** Those with an end in a hand, as they go with it. */
  paintMoving(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void
  /** Around the selected one, in the layer above everything. */
  paintChosen(context: CanvasRenderingContext2D, source: VeilSource): void
  /** The relation whose line or label is there; null for none. `reach` page units around count too. */
  at(point: Point, reach: number): string | null
  /** The middle of its line, where its label stands, on the page; null where it is not seen. */
  labelAt(id: string): Point | null
  /** The page box around its line; null where it is not seen. */
  boxOf(id: string): Box | null
}
