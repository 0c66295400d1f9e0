import * as v from 'valibot'

/** How far from the page's origin a coordinate may lie, in page units. */
export const FARTHEST = 1e9

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-FARTHEST), v.maxValue(FARTHEST))

/**
 * Where an entry lies, as one value: a move and a re-parenting by two people cannot mix, the later one wins whole.
 * `x, y` is the top left relative to `in` (a cluster, a zone) or to the page where `in` is null; `pageX, pageY` is the
 * same point on the page when it was written, for when `in` is gone.
 */
export const placeSchema = v.object({
  in: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  x: coordinate,
  y: coordinate,
  pageX: coordinate,
  pageY: coordinate,
})
export type Place = v.InferOutput<typeof placeSchema>

/** A place on the bare page. */
export function pagePlace(x: number, y: number): Place {
  return { in: null, x, y, pageX: x, pageY: y }
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.in === b.in && a.x === b.x && a.y === b.y && a.pageX === b.pageX && a.pageY === b.pageY
}
