import type { Rect } from '../../shared/model/rect'

/** Where an area stands in the grid: the lines that it lies between, from 1. */
export type GridPlace = { readonly column: readonly [number, number]; readonly row: readonly [number, number] }

/** A face as a grid. Tracks are in percent of the face, which a row outgrows where its text needs it. */
export type AreaGrid = {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly places: readonly GridPlace[]
}

/** Lines that are nearer to one another than this are one. Percent. */
const NEAR = 0.5

/** The grid whose lines are the edges of the areas. */
export function areaGrid(rects: readonly Rect[]): AreaGrid {
  const across = linesOf(rects.flatMap(([x, , width]) => [x, x + width]))
  const down = linesOf(rects.flatMap(([, y, , height]) => [y, y + height]))
  return {
    columns: tracksOf(across),
    rows: tracksOf(down),
    places: rects.map(([x, y, width, height]) => ({
      column: [lineAt(across, x), lineAt(across, x + width)],
      row: [lineAt(down, y), lineAt(down, y + height)],
    })),
  }
}

function linesOf(edges: readonly number[]): readonly number[] {
  const lines: number[] = []
  for (const edge of [0, ...edges, 100].sort((a, b) => a - b)) {
    const last = lines.at(-1)
    if (last === undefined || edge - last > NEAR) lines.push(edge)
  }
  return lines
}

function tracksOf(lines: readonly number[]): readonly number[] {
  return lines.slice(1).map((line, at) => Math.round((line - (lines[at] ?? 0)) * 100) / 100)
}

/** The nearest line, from 1. */
function lineAt(lines: readonly number[], edge: number): number {
  const distances = lines.map((line) => Math.abs(line - edge))
  return distances.indexOf(Math.min(...distances)) + 1
}
