import { type Matrix, transform } from '../../../drawing/vector/matrix'
import { type Path, pathBox } from '../../../drawing/vector/path'
import { type Box, boxAround } from '../../../geometry/box'

/** Where each thing of the board is in the picture. */
export class ThingBoxes {
  readonly found: { readonly id: string; readonly box: Box }[] = []
  private readonly open: string[] = []
  private box: Box | null = null

  begin(id: string): void {
    if (this.open.length === 0) this.box = null
    this.open.push(id)
  }

  end(): void {
    const id = this.open.pop()
    if (id !== undefined && this.open.length === 0 && this.box !== null) this.found.push({ id, box: this.box })
  }

  cover(path: Path): void {
    const box = this.open.length === 0 ? null : pathBox(path)
    if (box !== null) this.box = boxAround(this.box === null ? [box] : [this.box, box])
  }

  coverSprite({ width, height }: { readonly width: number; readonly height: number }, matrix: Matrix): void {
    const corners = [transform(matrix, 0, 0), transform(matrix, width, 0), transform(matrix, width, height)]
    this.cover(corners.map(({ x, y }) => ['L', x, y] as const))
  }
}
