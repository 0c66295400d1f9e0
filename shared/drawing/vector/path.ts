import { type Box, boxAround } from '../../geometry/box'

/** A piece of a path: a letter of SVG's, and absolute coordinates. */
export type Segment =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['Q', cpx: number, cpy: number, x: number, y: number]
  | readonly ['C', ax: number, ay: number, bx: number, by: number, x: number, y: number]
  | readonly ['Z']

export type Path = readonly Segment[]

/** Around all points of a path, those that only pull at it too; null for an empty one. */
export function pathBox(path: Path): Box | null {
  const boxes: Box[] = []
  for (const [, ...numbers] of path) {
    for (let at = 0; at < numbers.length; at += 2) {
      boxes.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0, width: 0, height: 0 })
    }
  }
  return boxAround(boxes)
}

/** Each coordinate as another one. */
export function mapPath(path: Path, x: (value: number) => number, y: (value: number) => number): Path {
  return path.map((segment) => {
    const [letter, ...numbers] = segment
    return [letter, ...numbers.map((value, at) => (at % 2 === 0 ? x(value) : y(value)))] as unknown as Segment
  })
}
