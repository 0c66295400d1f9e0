import type { Context } from 'konva/lib/Context'
import type { Layer as KonvaLayer } from 'konva/lib/Layer'
import { useEffect, useRef } from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore'
import type { Viewport } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'

type Props = { readonly renderer: BoardRenderer; readonly viewport: Viewport }

/** The canvas of the interface, above the notes: what is selected, others' hands, the marquee. */
export function UiLayer({ renderer, viewport }: Props) {
  const layer = useRef<KonvaLayer>(null)
  useEffect(
    () =>
      renderer.addSurface({
        layers: ['ui'],
        draw: () => void layer.current?.drawScene(),
        setPixelRatio: (pixelRatio) => layer.current?.getCanvas().setPixelRatio(pixelRatio),
      }),
    [renderer],
  )
  const paint = (context: Context) => renderer.paint('ui', context._context, renderer.resolution.pixelRatio)
  return (
    <Stage width={viewport.width} height={viewport.height} listening={false}>
      <Layer ref={layer} listening={false}>
        <Shape sceneFunc={paint} />
      </Layer>
    </Stage>
  )
}
