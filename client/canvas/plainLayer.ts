import type { Box, Point } from '../../shared/geometry/box'
import type { Viewport } from '../session/camera'
import { addLayerCanvas, emptyLayerCanvas, fitLayerCanvas, type LayerCanvas } from './layerCanvas'

/** What is painted on a layer: all of it, or after a move by so many device pixels what reaches into page boxes. */
export type Anew = 'all' | { readonly shift: Point; readonly boxes: readonly Box[] }

type Paint = (context: CanvasRenderingContext2D, within?: Box) => void

/**
 * One picture over all of an element. While nothing is on it, it is not there for the browser to put together. It is
 * moved from one canvas to another: to draw a canvas on itself takes a copy of it first.
 */
export class PlainLayer {
  private front: LayerCanvas
  /** Without any size until something is moved. */
  private spare: LayerCanvas | null = null
  private viewport: Viewport = { width: 1, height: 1 }
  private pixelRatio = 1
  private isBlank = true

  constructor(
    private readonly container: HTMLElement,
    private readonly name: string,
    private readonly paint: Paint,
  ) {
    this.front = this.addSheet()
  }

  setSize(viewport: Viewport): void {
    this.viewport = viewport
    this.resize()
  }

  setPixelRatio(pixelRatio: number): void {
    if (pixelRatio === this.pixelRatio) return
    this.pixelRatio = pixelRatio
    this.resize()
  }

  draw(anew: Anew): void {
    if (anew === 'all') this.drawAll()
    else this.drawSome(anew)
  }

  private drawSome(anew: Exclude<Anew, 'all'>): void {
    if (!this.isBlank) this.move(anew.shift)
    const { context, watch } = this.front
    watch.take()
    for (const box of anew.boxes) this.paint(context, box)
    this.show(!this.isBlank || watch.take())
  }

  destroy(): void {
    for (const sheet of [this.front, this.spare]) {
      if (sheet === null) continue
      emptyLayerCanvas(sheet)
      sheet.element.remove()
    }
  }

  private drawAll(): void {
    const { element, context, watch } = this.front
    if (!this.isBlank) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, element.width, element.height)
    }
    watch.take()
    context.setTransform(this.pixelRatio, 0, 0, this.pixelRatio, 0, 0)
    this.paint(context)
    this.show(watch.take())
    if (this.spare !== null) emptyLayerCanvas(this.spare)
  }

  private move({ x, y }: Point): void {
    if (x === 0 && y === 0) return
    const from = this.front
    this.front = this.spare ?? this.addSheet()
    this.spare = from
    const { element, context } = this.front
    if (element.width !== from.element.width || element.height !== from.element.height) this.fit(this.front)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalCompositeOperation = 'copy'
    context.drawImage(from.element, x, y)
    context.globalCompositeOperation = 'source-over'
    element.style.visibility = ''
    from.element.style.visibility = 'hidden'
  }

  private show(isPainted: boolean): void {
    if (isPainted !== this.isBlank) return
    this.isBlank = !isPainted
    this.front.element.style.visibility = isPainted ? '' : 'hidden'
  }

  private resize(): void {
    this.fit(this.front)
    if (this.spare !== null) emptyLayerCanvas(this.spare)
    this.show(false)
  }

  private fit(sheet: LayerCanvas): void {
    fitLayerCanvas(sheet, this.viewport, this.pixelRatio)
  }

  private addSheet(): LayerCanvas {
    return addLayerCanvas(this.container, this.name, this.front?.element.nextSibling)
  }
}
