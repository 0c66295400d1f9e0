import type { Context } from 'konva/lib/Context'
import type { Layer as KonvaLayer } from 'konva/lib/Layer'
import { useEffect, useRef } from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore'
import type { Viewport } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'
import type { Surface } from './surfaces'
import { watchPainting } from './watchPainting'

type Props = { readonly renderer: BoardRenderer; readonly viewport: Viewport }

/** The canvas of the interface, above the notes: what is chosen, the marquee, the lasso. */
export function UiLayer({ renderer, viewport }: Props) {
  const layer = useRef<KonvaLayer>(null)
  useEffect(
    () => (layer.current === null ? undefined : renderer.addSurface(surfaceOf(layer.current, renderer))),
    [renderer],
  )
  const paint = (context: Context) => renderer.paint('ui', context._context)
  return (
    <Stage width={viewport.width} height={viewport.height} listening={false}>
      <Layer ref={layer} listening={false}>
        <Shape sceneFunc={paint} />
      </Layer>
    </Stage>
  )
}

/** While nothing is on it, it is neither cleared again nor there for the browser to put together. */
function surfaceOf(layer: KonvaLayer, renderer: BoardRenderer): Surface {
  const canvas = layer.getCanvas()
  const element = canvas._canvas
  const context = layer.getContext()._context
  element.dataset.layer = 'ui'
  const watch = watchPainting(context)
  const isBlank = () => element.style.visibility === 'hidden'
  return {
    layers: ['ui'],
    draw() {
      watch.take()
      if (isBlank()) paintAfresh(context, renderer)
      else layer.drawScene()
      element.style.visibility = watch.take() ? '' : 'hidden'
    },
    setPixelRatio: (_, pixelRatio) => canvas.setPixelRatio(pixelRatio),
  }
}

function paintAfresh(context: CanvasRenderingContext2D, renderer: BoardRenderer): void {
  const { pixelRatio } = renderer.surfaces.above
  context.save()
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  renderer.paint('ui', context)
  context.restore()
}
