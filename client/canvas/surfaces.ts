import type { Camera, SeenView } from '../session/camera'
import type { Damage } from './damage'
import type { Anew } from './plainLayer'
import { createResolution, type Resolution, type Timers } from './resolution'
import { ScrolledView } from './scrolledView'

/** Some of the layers: repaints one now, by calling the renderer's `paint`. */
export type Surface = {
  readonly layers: readonly Layer[]
  draw(layer: Layer, anew: Anew): void
  /** Also clears the layer. */
  setPixelRatio(layer: Layer, pixelRatio: number): void
}
export type Layer = 'base' | 'active' | 'ui'

type BoardFrame = {
  readonly elapsed: number
  /** The view has moved. */
  readonly isElsewhere: boolean
  /** What is painted may be moved along with the view, and that costs less than to paint it. */
  readonly canMove: boolean
}

/** The canvases: how finely each is painted, from where, and how much of it anew. */
export class Surfaces {
  /** Of what lies on the board, and of what is drawn above it. */
  readonly base: Resolution
  readonly above: Resolution
  private readonly surfaces = new Set<Surface>()
  private readonly scrolled: ScrolledView

  /** `request`: these layers have another resolution, and are empty until they are painted. */
  constructor(camera: Camera, timers: Timers, request: (layers: readonly Layer[]) => void) {
    const resolve = (...layers: Layer[]) =>
      createResolution(timers, () => {
        this.applyResolution(layers)
        request(layers)
      })
    this.base = resolve('base')
    this.above = resolve('active', 'ui')
    this.scrolled = new ScrolledView(camera)
  }

  /** From where it is painted: less than a device pixel from the camera. */
  get view(): SeenView {
    return this.scrolled.view
  }

  /** There is something to paint on. */
  get isThere(): boolean {
    return this.surfaces.size > 0
  }

  resolutionOf(layer: Layer): Resolution {
    return layer === 'base' ? this.base : this.above
  }

  /** Gives what takes it away again. */
  add(surface: Surface): () => void {
    this.surfaces.add(surface)
    for (const layer of surface.layers) surface.setPixelRatio(layer, this.resolutionOf(layer).pixelRatio)
    return () => this.surfaces.delete(surface)
  }

  /** How many device pixels a CSS pixel has on this screen. */
  setFinest(pixelRatio: number): void {
    this.base.setFinest(pixelRatio)
    this.above.setFinest(pixelRatio)
  }

  /** Paints what lies on the board. True where that gave the canvas another resolution, which clears it. */
  paintBoard(damage: Damage, { elapsed, isElsewhere, canMove }: BoardFrame): boolean {
    if (damage !== 'all' && damage.length === 0 && !isElsewhere) return false
    const { base } = this
    const before = base.pixelRatio
    base.painted(elapsed, isElsewhere)
    if (isElsewhere) base.roughen()
    const wasCleared = base.pixelRatio !== before
    const shift = canMove && !wasCleared && damage !== 'all' ? this.scrolled.follow(base.pixelRatio) : null
    if (shift === null || damage === 'all') {
      this.scrolled.settle(base.pixelRatio)
      this.draw('base')
      return wasCleared
    }
    this.draw('base', { shift, boxes: [...this.scrolled.uncovered(shift), ...damage] })
    return wasCleared
  }

  draw(layer: Layer, anew: Anew = 'all'): void {
    for (const surface of this.surfaces) if (surface.layers.includes(layer)) surface.draw(layer, anew)
  }

  stop(): void {
    this.base.stop()
    this.above.stop()
    this.surfaces.clear()
  }

  private applyResolution(layers: readonly Layer[]): void {
    for (const surface of this.surfaces) {
      for (const layer of layers) {
        if (surface.layers.includes(layer)) surface.setPixelRatio(layer, this.resolutionOf(layer).pixelRatio)
      }
    }
  }
}
