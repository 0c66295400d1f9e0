import { type Box, boxAround } from '../../geometry/box'
import type { Color } from './colors'
import { type Matrix, transform } from './matrix'
import { type Path, pathBox } from './path'
import type { Crop, Sprite, Stroke, TextRun, VectorSink } from './vectorSink'

/** Fainter than this it is the rim of a shadow. */
const SEEN = 0.15

/** Draws nothing, and finds how far what is drawn reaches. */
export class BoundsSink implements VectorSink {
  box: Box | null = null

  fill(path: Path, { alpha }: Color): void {
    if (alpha >= SEEN) this.cover(pathBox(path), 0)
  }

  stroke(path: Path, { width }: Stroke): void {
    this.cover(pathBox(path), width / 2)
  }

  text({ size, width, align, matrix }: TextRun): void {
    const left = align === 'left' ? 0 : align === 'right' ? -width : -width / 2
    for (const [x, y] of [
      [left, -size],
      [left + width, size * 0.3],
    ] as const) {
      this.cover({ ...transform(matrix, x, y), width: 0, height: 0 }, 0)
    }
  }

  image(_image: object, _crop: Crop | null, matrix: Matrix): void {
    for (const [x, y] of [
      [0, 0],
      [1, 1],
    ] as const)
      this.cover({ ...transform(matrix, x, y), width: 0, height: 0 }, 0)
  }

  sprite(sprite: Sprite, matrix: Matrix): void {
    const inner = new BoundsSink()
    sprite.replay(inner)
    if (inner.box === null) return
    const { x, y, width, height } = inner.box
    const corners = [transform(matrix, x, y), transform(matrix, x + width, y + height)]
    for (const corner of corners) this.cover({ ...corner, width: 0, height: 0 }, 0)
  }

  beginThing(): void {}
  endThing(): void {}

  private cover(box: Box | null, reach: number): void {
    if (box === null) return
    const { x, y, width, height } = box
    const grown = { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach }
    this.box = boxAround(this.box === null ? [grown] : [this.box, grown])
  }
}
