import type { Viewport } from '../session/camera'
import type { BoardRenderer, Layer } from './boardRenderer'
import { Konva } from './konvaCore'

/** The two canvases with notes on them, in an element of the page. */
export interface NoteLayers {
  setSize(viewport: Viewport): void
  destroy(): void
}

/** Pointers go to the board's own adapter: Konva only keeps the canvases. */
Konva.hitOnDragEnabled = false

/**
 * Notes on the board and notes in hand: one shape each, drawn by the renderer in its own frame. They are made without
 * React, so that the board stands before react-konva has come.
 */
export function createNoteLayers(container: HTMLDivElement, renderer: BoardRenderer): NoteLayers {
  const stage = new Konva.Stage({ container, width: 1, height: 1, listening: false })
  const addLayer = (name: Layer) => {
    const layer = new Konva.Layer({ listening: false })
    const sceneFunc: ConstructorParameters<typeof Konva.Shape>[0] = {
      sceneFunc: (context) => renderer.paint(name, context._context, renderer.resolution.pixelRatio),
    }
    layer.add(new Konva.Shape(sceneFunc))
    stage.add(layer)
    return layer
  }
  const layers = { base: addLayer('base'), active: addLayer('active') }
  const remove = renderer.addSurface({
    layers: ['base', 'active'],
    draw(name, within) {
      const layer = layers[name === 'base' ? 'base' : 'active']
      if (within === undefined) layer.drawScene()
      else renderer.paint(name, layer.getContext()._context, renderer.resolution.pixelRatio, within)
    },
    setPixelRatio(pixelRatio) {
      for (const layer of Object.values(layers)) layer.getCanvas().setPixelRatio(pixelRatio)
    },
  })
  return {
    setSize: (viewport) => stage.size(viewport),
    destroy() {
      remove()
      stage.destroy()
    },
  }
}
