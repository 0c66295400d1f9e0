import type { Viewport } from '../session/camera'
import { HandLayer } from './handLayer'
import type { HandPicture, HandPictures } from './handPicture'

/** A canvas for each hand, above one for what goes along with them. */
export class HandLayers {
  private readonly along: HandLayer
  private readonly held = new Map<string, HandLayer>()
  private viewport: Viewport = { width: 1, height: 1 }
  private pixelRatio = 1

  constructor(private readonly container: HTMLElement) {
    this.along = this.add('along')
  }

  setSize(viewport: Viewport): void {
    this.viewport = viewport
    for (const layer of this.all()) layer.setSize(viewport)
  }

  setPixelRatio(pixelRatio: number): void {
    this.pixelRatio = pixelRatio
    for (const layer of this.all()) layer.setPixelRatio(pixelRatio)
  }

  draw({ held, along }: HandPictures): void {
    this.along.draw(along)
    this.keepOnly(held)
    let height = 1
    for (const [name, picture] of held) {
      const layer = this.held.get(name) ?? this.add('held')
      this.held.set(name, layer)
      layer.setHeight(height++)
      layer.draw(picture)
    }
  }

  destroy(): void {
    for (const layer of this.all()) layer.destroy()
    this.held.clear()
  }

  private keepOnly(held: ReadonlyMap<string, HandPicture>): void {
    for (const [name, layer] of this.held) {
      if (held.has(name)) continue
      layer.destroy()
      this.held.delete(name)
    }
  }

  private add(name: string): HandLayer {
    const layer = new HandLayer(this.container, name)
    layer.setSize(this.viewport)
    layer.setPixelRatio(this.pixelRatio)
    return layer
  }

  private all(): HandLayer[] {
    return [this.along, ...this.held.values()]
  }
}
