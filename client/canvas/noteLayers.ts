import type { Viewport } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import { HandLayer } from './handLayer'
import { PlainLayer } from './plainLayer'

/** The two canvases with notes on them, in an element of the page. */
export interface NoteLayers {
  setSize(viewport: Viewport): void
  destroy(): void
}

/** Notes on the board and notes in hand: the board stands before Konva has come, which draws above them. */
export function createNoteLayers(container: HTMLDivElement, renderer: BoardRenderer): NoteLayers {
  const base = new PlainLayer(container, 'base', (context, within) => renderer.paint('base', context, within))
  const active = new HandLayer(container, 'active', () => renderer.handPicture())
  const all = [base, active]
  const remove = renderer.addSurface({
    layers: ['base', 'active'],
    draw: (name, anew) => (name === 'base' ? base.draw(anew) : active.draw()),
    setPixelRatio: (name, pixelRatio) => (name === 'base' ? base : active).setPixelRatio(pixelRatio),
  })
  return {
    setSize(viewport) {
      for (const layer of all) layer.setSize(viewport)
    },
    destroy() {
      remove()
      for (const layer of all) layer.destroy()
    },
  }
}
