import type { CreateCanvas, DrawingContext } from '../context'
import { SpriteCanvas } from './spriteCanvas'
import { VectorContext } from './vectorContext'

/** Letters are measured by who has the fonts. */
export type Measure = (font: string, text: string) => ReturnType<DrawingContext['measureText']>

/** Spare canvases without pixels, for what is drawn ahead for a VectorContext. */
export function createVectorCanvas(measure: Measure): CreateCanvas {
  return (width, height) => {
    const image = new SpriteCanvas(width, height)
    return { image, context: new VectorContext(image, { measure, size: { width, height } }) }
  }
}
