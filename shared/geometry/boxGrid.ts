import { type Box, boxesOverlap } from './box'

/** About as large as what is asked for. */
const CELL = 256
/** More than an area has. */
const ROWS = 1_000_000

/** The boxes that lie over an area, by where they are: asking for a place costs the same, however many there are. */
export class BoxGrid {
  readonly #area: Box
  readonly #cells = new Map<number, Box[]>()
  /** All that lie over the area, in the order in which they came. */
  readonly boxes: Box[] = []

  constructor(area: Box, boxes: readonly Box[]) {
    this.#area = area
    for (const box of boxes) this.add(box)
  }

  /** One that lies elsewhere is left out. */
  add(box: Box): void {
    if (!boxesOverlap(box, this.#area)) return
    this.boxes.push(box)
    for (const key of this.#keysOf(box)) {
      const cell = this.#cells.get(key)
      if (cell === undefined) this.#cells.set(key, [box])
      else cell.push(box)
    }
  }

  /** Whether one of them lies over this place of the area. */
  isTaken(place: Box): boolean {
    return this.#keysOf(place).some((key) => this.#cells.get(key)?.some((box) => boxesOverlap(box, place)) ?? false)
  }

  #keysOf(box: Box): number[] {
    const { x, y, width, height } = this.#area
    const left = Math.floor(Math.max(0, box.x - x) / CELL)
    const right = Math.floor(Math.min(width, box.x + box.width - x) / CELL)
    const top = Math.floor(Math.max(0, box.y - y) / CELL)
    const bottom = Math.floor(Math.min(height, box.y + box.height - y) / CELL)
    const keys: number[] = []
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) keys.push(column * ROWS + row)
    return keys
  }
}
