import type { FieldOf } from '../../shared/model/cardKind'
import type { Row } from '../../shared/queries/cardValues'

/** A point of a curve. Both from 0 to 1 of the field that it is drawn in: from the left, and from the top. */
export type CurvePoint = { readonly id: string; readonly x: number; readonly y: number; readonly value: number }

type Limits = Pick<FieldOf<'curve'>, 'least' | 'greatest'>

/** Steps stand evenly from left to right, each in the middle of its column. One without a value lies in the middle. */
export function curvePoints(rows: readonly Row[], limits: Limits): readonly CurvePoint[] {
  return rows.map(({ id, cells }, at) => {
    const value = stepValue(cells.value, limits)
    return { id, value, x: (at + 0.5) / rows.length, y: heightOf(value, limits) }
  })
}

function stepValue(cell: string | number | null | undefined, { least, greatest }: Limits): number {
  const value = typeof cell === 'number' && Number.isFinite(cell) ? cell : middleOf({ least, greatest })
  return Math.min(greatest, Math.max(least, value))
}

/** The whole value nearest to the middle of the curve's range. */
export function middleOf({ least, greatest }: Limits): number {
  return Math.round((least + greatest) / 2)
}

function heightOf(value: number, { least, greatest }: Limits): number {
  return greatest === least ? 0.5 : (greatest - value) / (greatest - least)
}

/** The whole value that is nearest to a height, 0 at the top and 1 at the bottom. */
export function valueAt(height: number, { least, greatest }: Limits): number {
  const value = greatest - Math.min(1, Math.max(0, height)) * (greatest - least)
  return Math.round(value)
}

/**
 * A smooth line through the points that never swings past them: an SVG path in a field of 100 by 100. From side to side
 * it starts and ends at the outermost points.
 */
export function curvePath(points: readonly Pick<CurvePoint, 'x' | 'y'>[]): string {
  const at = points.map(({ x, y }) => ({ x: round(x * 100), y: round(y * 100) }))
  const [first, ...rest] = at
  if (first === undefined) return ''
  let path = `M${first.x} ${first.y}`
  let last = first
  for (const point of rest) {
    const middle = round((last.x + point.x) / 2)
    path += ` C${middle} ${last.y} ${middle} ${point.y} ${point.x} ${point.y}`
    last = point
  }
  return path
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
