import * as v from 'valibot'

const percent = v.pipe(v.number(), v.minValue(0, 'lies outside'), v.maxValue(100, 'lies outside'))

/** `[x, y, width, height]` in percent of what it lies in, from the top left; wholly inside. */
export const rectSchema = v.pipe(
  v.strictTuple([percent, percent, percent, percent]),
  v.check(([x, y, width, height]) => x + width <= 100.001 && y + height <= 100.001, 'lies outside its frame'),
  v.check(([, , width, height]) => width > 0 && height > 0, 'has no size'),
)
export type Rect = v.InferOutput<typeof rectSchema>
