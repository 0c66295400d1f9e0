import type { Viewport } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import { HandLayer } from './handLayer'
import { PlainLayer } from './plainLayer'

/** The canvases with notes on them, in an element of the page. */
export interface NoteLayers {
  setSize(viewport: Viewport): void
  destroy(): void
}

/** Notes on the board and notes in hand: the board stands before Konva has come, which draws above them. */
export function createNoteLayers(container: HTMLDivElement, renderer: BoardRenderer): NoteLayers {
  const base = new PlainLayer(container, 'base', (context, within) => renderer.paint('base', context, within))
  const along = new HandLayer(container, 'along')
  const held = new HandLayer(container, 'held')
  const drawHands = () => {
    const pictures = renderer.handPictures()
    along.draw(pictures.along)
    held.draw(pictures.held)
  }
  const all = [base, along, held]
  const remove = renderer.addSurface({
    layers: ['base', 'active'],
    draw: (name, anew) => (name === 'base' ? base.draw(anew) : drawHands()),
    setPixelRatio(name, pixelRatio) {
      for (const layer of name === 'base' ? [base] : [along, held]) layer.setPixelRatio(pixelRatio)
    },
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
