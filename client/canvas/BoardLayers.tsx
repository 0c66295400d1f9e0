import type { Context } from 'konva/lib/Context'
import type { Layer as KonvaLayer } from 'konva/lib/Layer'
import { useEffect, useRef } from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore'
import type { Viewport } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import { Konva } from './konvaCore'

type Props = { readonly renderer: BoardRenderer; readonly viewport: Viewport }

/** Pointers go to the board's own adapter: Konva only keeps the canvases. */
Konva.hitOnDragEnabled = false

/**
 * The three canvases: notes on the board, notes in hand, selection. One shape each, drawn by the renderer in its own
 * frame; React sees their size alone.
 */
export function BoardLayers({ renderer, viewport }: Props) {
  const base = useRef<KonvaLayer>(null)
  const active = useRef<KonvaLayer>(null)
  const ui = useRef<KonvaLayer>(null)

  useEffect(() => {
    const layers = { base, active, ui }
    renderer.setSurface({
      draw: (layer) => void layers[layer].current?.drawScene(),
      setPixelRatio(pixelRatio) {
        for (const { current } of Object.values(layers)) current?.getCanvas().setPixelRatio(pixelRatio)
      },
    })
    return () => renderer.setSurface(null)
  }, [renderer])

  const paint = (layer: 'base' | 'active' | 'ui') => (context: Context) =>
    renderer.paint(layer, context._context, renderer.resolution.pixelRatio)

  return (
    <Stage width={viewport.width} height={viewport.height} listening={false}>
      <Layer ref={base} listening={false}>
        <Shape sceneFunc={paint('base')} />
      </Layer>
      <Layer ref={active} listening={false}>
        <Shape sceneFunc={paint('active')} />
      </Layer>
      <Layer ref={ui} listening={false}>
        <Shape sceneFunc={paint('ui')} />
      </Layer>
    </Stage>
  )
}
