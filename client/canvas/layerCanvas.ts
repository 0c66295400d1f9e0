import { type PaintingWatch, watchPainting } from './watchPainting'

/** A canvas in the page, out of sight until something is on it. */
export type LayerCanvas = {
  readonly element: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  readonly watch: PaintingWatch
}

/** `name` says in the page what is painted there; it comes before `next`, or last. */
export function addLayerCanvas(container: HTMLElement, name: string, next: Node | null = null): LayerCanvas {
  const element = document.createElement('canvas')
  const context = element.getContext('2d')
  if (context === null) throw new Error('This browser has no canvas')
  element.dataset.layer = name
  Object.assign(element.style, { position: 'absolute', top: '0', left: '0', visibility: 'hidden' })
  container.insertBefore(element, next)
  return { element, context, watch: watchPainting(context) }
}

/** Makes it so large, in CSS pixels; that empties it. */
export function fitLayerCanvas(
  { element }: LayerCanvas,
  { width, height }: { readonly width: number; readonly height: number },
  pixelRatio: number,
): void {
  element.width = Math.round(width * pixelRatio)
  element.height = Math.round(height * pixelRatio)
  Object.assign(element.style, { width: `${width}px`, height: `${height}px` })
}

/** Gives its memory back at once: Safari counts what waits for the collection. */
export function emptyLayerCanvas({ element }: LayerCanvas): void {
  element.width = 0
  element.height = 0
}
