import * as v from 'valibot'

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e9), v.maxValue(1e9))

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
