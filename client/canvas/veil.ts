import type { Box } from '../../shared/geometry/box'
import type { Brushes, Painted } from './boardPainting'

/** Dims the board and lets one thing stand out; its code comes when there is one, and paints with the board's brushes. */
export interface Veil {
  /** Over all that lies on the board. */
  paintOver(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void
  /** Around what stands out. */
  paintAround(context: CanvasRenderingContext2D, source: VeilSource): void
}

/** `view` is the page box that is painted. */
export type VeilSource = { readonly painted: Painted; readonly view: Box; readonly brushes: Brushes }
