import type { Box } from '../../shared/geometry/box'
import type { Painted } from './boardPainting'

/** Dims the board and lets one thing stand out; its code comes when there is one. */
export interface Veil {
  /** Over all that lies on the board. */
  paintOver(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted, view: Box): void
  /** Around what stands out. */
  paintAround(context: CanvasRenderingContext2D, painted: Painted): void
}
