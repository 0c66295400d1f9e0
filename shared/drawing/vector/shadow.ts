import type { Color } from './colors'
import { mapPath, type Path, pathBox } from './path'
import type { VectorSink } from './vectorSink'

export type Shadow = {
  readonly color: Color
  readonly blur: number
  readonly x: number
  readonly y: number
}

/** So many shapes, one in the other, that no eye tells from a blur. */
const LAYERS = 10
/** How far a blur is seen, as a share of it. */
const REACH = 0.8

/** A soft shadow of a shape that is about a box, without the blur that few readers of files know. */
export function fillShadow(sink: VectorSink, path: Path, { color, blur, x, y }: Shadow): void {
  const box = pathBox(path)
  if (box === null || box.width === 0 || box.height === 0) return
  const layers = blur === 0 ? 1 : LAYERS
  const alpha = 1 - (1 - color.alpha) ** (1 / layers)
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (let layer = 0; layer < layers; layer++) {
    const reach = layers === 1 ? 0 : blur * REACH * softened(1 - (2 * layer) / (layers - 1))
    const across = Math.max(0, 1 + (2 * reach) / box.width)
    const down = Math.max(0, 1 + (2 * reach) / box.height)
    const shape = mapPath(
      path,
      (value) => middle.x + (value - middle.x) * across + x,
      (value) => middle.y + (value - middle.y) * down + y,
    )
    sink.fill(shape, { ...color, alpha })
  }
}

/** The layers lie closer together where a blur grows fastest. */
function softened(share: number): number {
  return Math.sign(share) * Math.abs(share) ** 1.5
}
