import type { Viewport } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import { HandLayers } from './handLayers'
import { PlainLayer } from './plainLayer'

/** The canvases with notes on them, in an element of the page. */
export interface NoteLayers {
  setSize(viewport: Viewport): void
  destroy(): void
}

/** Notes on the board and notes in hand: the board stands before Konva has come, which draws above them. */
export function createNoteLayers(container: HTMLDivElement, renderer: BoardRenderer): NoteLayers {
  const base = new PlainLayer(container, 'base', (context, within) => renderer.paint('base', context, within))
  const hands = new HandLayers(container)
  const remove = renderer.addSurface({
    layers: ['base', 'active'],
    draw: (name, anew) => (name === 'base' ? base.draw(anew) : hands.draw(renderer.handPictures())),
    setPixelRatio: (name, pixelRatio) => (name === 'base' ? base : hands).setPixelRatio(pixelRatio),
  })
  return {
    setSize(viewport) {
      base.setSize(viewport)
      hands.setSize(viewport)
    },
    destroy() {
      remove()
      base.destroy()
      hands.destroy()
    },
  }
}
